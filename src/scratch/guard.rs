//! Makes sure that no server outlives the process: on Ctrl-C and its like at once, and on Linux also when
//! the process is killed. (Where the kernel cannot help, the next run sweeps; see `home`.)

use std::process::{Child, Command, ExitStatus};
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex, MutexGuard, Once, OnceLock};
use std::time::Duration;

use nix::sys::signal::{SaFlags, SigAction, SigHandler, SigSet, Signal, kill, raise, sigaction, signal};
use nix::unistd::Pid;
use tokio::signal::unix::{SignalKind, signal as listen};

use super::home::Run;

/// What this process must not leave behind.
static LIVE: Mutex<Vec<Arc<dyn Leftover>>> = Mutex::new(Vec::new());

/// Something that must not outlive the process.
pub(super) trait Leftover: Send + Sync {
    /// Removes it. Called from a thread of its own, once the process has to go; must not panic.
    fn clear(&self);
}

/// Watches over something from now on.
pub(super) fn watch(leftover: Arc<dyn Leftover>) {
    watch_signals();
    lock(&LIVE).push(leftover);
}

/// Ends the watch over something that is gone.
pub(super) fn forget(leftover: &dyn Leftover) {
    lock(&LIVE).retain(|live| !std::ptr::addr_eq(&raw const **live, &raw const *leftover));
}

/// A run's folder and the process that works in it, both gone when the process ends in whatever way.
#[derive(Debug)]
pub(super) struct Guarded {
    process: Mutex<Process>,
    run: Run,
}

#[derive(Debug)]
enum Process {
    Idle,
    Running(Child),
    /// Nothing may be started any more.
    Over,
}

impl Guarded {
    /// Watches over a run from now on.
    pub fn new(run: Run) -> Arc<Self> {
        let guarded = Arc::new(Self { process: Mutex::new(Process::Idle), run });
        watch(guarded.clone());
        guarded
    }

    pub fn run(&self) -> &Run {
        &self.run
    }

    /// Starts a process that goes on.
    pub fn spawn(&self, command: Command) -> std::io::Result<()> {
        let mut process = lock(&self.process);
        match *process {
            Process::Idle => *process = Process::Running(spawn_bound(command)?),
            Process::Running(_) | Process::Over => return Err(std::io::Error::other("the run is being stopped")),
        }
        Ok(())
    }

    /// Runs a process to its end.
    pub fn run_to_end(&self, command: Command) -> std::io::Result<ExitStatus> {
        self.spawn(command)?;
        loop {
            if let Some(status) = self.ended()? {
                return Ok(status);
            }
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    /// Returns how the process ended, if it did.
    pub fn ended(&self) -> std::io::Result<Option<ExitStatus>> {
        let mut process = lock(&self.process);
        let Process::Running(child) = &mut *process else {
            return Err(std::io::Error::other("the run is being stopped"));
        };
        let status = child.try_wait()?;
        if status.is_some() {
            *process = Process::Idle;
        }
        Ok(status)
    }

    /// Stops the server in order (fast shutdown) and keeps the folder.
    pub fn shut_down(&self) {
        self.end_with(Signal::SIGINT);
    }

    /// Stops the process at once and removes the folder. May be called twice.
    pub fn destroy(&self) {
        self.clear();
        forget(self);
    }

    fn end_with(&self, signal: Signal) {
        let process = std::mem::replace(&mut *lock(&self.process), Process::Over);
        if let Process::Running(mut child) = process {
            // Until it is waited for, the number cannot belong to another process.
            let _ = kill(Pid::from_raw(child.id().cast_signed()), signal);
            let _ = child.wait();
        }
    }
}

impl Leftover for Guarded {
    fn clear(&self) {
        self.end_with(Signal::SIGQUIT);
        self.run.remove();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// On these signals the servers go first, then the process dies of the signal as it would have.
const SIGNALS: [(SignalKind, Signal); 3] = [
    (SignalKind::interrupt(), Signal::SIGINT),
    (SignalKind::terminate(), Signal::SIGTERM),
    (SignalKind::hangup(), Signal::SIGHUP),
];

fn watch_signals() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let (ready, listening) = mpsc::channel();
        for (kind, signal) in SIGNALS.into_iter().filter(|(_, signal)| !is_ignored(*signal)) {
            let ready = ready.clone();
            // A thread of its own: the main runtime may be busy when the signal comes.
            std::thread::spawn(move || {
                let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else { return };
                runtime.block_on(async {
                    let Ok(mut signals) = listen(kind) else { return };
                    drop(ready);
                    signals.recv().await;
                    die_of(signal);
                });
            });
        }
        drop(ready);
        // Ends when every thread listens (or could not): nothing is ever sent.
        let _: Result<(), _> = listening.recv();
    });
}

/// Says whether we were told to ignore a signal, as `nohup` and a shell's background jobs do.
fn is_ignored(cause: Signal) -> bool {
    let ignore = SigAction::new(SigHandler::SigIgn, SaFlags::empty(), SigSet::empty());
    // SAFETY: the action is put back at once, and neither of them is code of ours.
    unsafe {
        let Ok(before) = sigaction(cause, &ignore) else { return false };
        let _ = sigaction(cause, &before);
        matches!(before.handler(), SigHandler::SigIgn)
    }
}

fn die_of(cause: Signal) {
    let leftovers = std::mem::take(&mut *lock(&LIVE));
    for leftover in leftovers {
        leftover.clear();
    }
    // SAFETY: restoring the default action installs no code of ours.
    let _ = unsafe { signal(cause, SigHandler::SigDfl) };
    let _ = raise(cause);
    std::process::exit(128 + cause as i32);
}

type Order = (Command, Sender<std::io::Result<Child>>);

/// Starts a process that the kernel stops when we die. Linux ties it to the thread that started it, so one
/// thread that never ends starts them all.
fn spawn_bound(command: Command) -> std::io::Result<Child> {
    static SPAWNER: OnceLock<Mutex<Sender<Order>>> = OnceLock::new();
    let spawner = SPAWNER.get_or_init(|| {
        let (sender, orders) = mpsc::channel::<Order>();
        std::thread::spawn(move || {
            for (mut command, answer) in orders {
                bind_to_us(&mut command);
                let _ = answer.send(command.spawn());
            }
        });
        Mutex::new(sender)
    });
    let (answer, result) = mpsc::channel();
    let gone = || std::io::Error::other("the thread that starts servers is gone");
    lock(spawner).send((command, answer)).map_err(|_| gone())?;
    result.recv().map_err(|_| gone())?
}

#[cfg(target_os = "linux")]
fn bind_to_us(command: &mut Command) {
    use std::os::unix::process::CommandExt;
    // SAFETY: prctl is one system call and allocates nothing; the process runs nothing else of ours after the fork.
    unsafe {
        command.pre_exec(|| Ok(nix::sys::prctl::set_pdeathsig(Signal::SIGQUIT)?));
    }
}

#[cfg(not(target_os = "linux"))]
fn bind_to_us(_command: &mut Command) {}
