//! Servers of our own, and the cache of what was replayed on them.
//!
//! Usually one server serves all databases. When the cache holds a data folder in which the scripts that are asked
//! for (or the first of them) have run already, another server starts from that: quicker than running them again.

use std::path::PathBuf;

use super::cluster::{Cluster, START_FROM_CACHE, trim_cache};
use super::home::Home;
use super::locate::Installed;
use super::native::{Creation, Native};
use super::{Recipe, ScratchError, ScratchOptions, create_roles};

/// One server and its databases. The sessions are closed before the server is stopped: fields drop in this order.
#[derive(Debug)]
struct Server {
    native: Native,
    cluster: Cluster,
}

/// The local servers of one command, each started when it is needed.
#[derive(Debug)]
pub(super) struct Local {
    servers: Vec<Server>,
    installed: Installed,
    home: Home,
    options: ScratchOptions,
    pub notes: Vec<String>,
}

impl Local {
    pub fn new(installed: Installed, home: Home, options: ScratchOptions) -> Self {
        Self { servers: Vec::new(), installed, home, options, notes: Vec::new() }
    }

    /// Returns the databases of the server on which this recipe takes the least time.
    pub async fn native(&mut self, recipe: &Recipe) -> Result<&mut Native, ScratchError> {
        let index = self.choose(recipe).await?;
        Ok(&mut self.servers[index].native)
    }

    async fn choose(&mut self, recipe: &Recipe) -> Result<usize, ScratchError> {
        let prefixes = recipe.prefixes();
        let known = |server: &Server| server.native.known(&prefixes);
        let best = (0..self.servers.len()).rev().max_by_key(|index| known(&self.servers[*index]));
        let replayed = best.map_or(0, |index| known(&self.servers[index]));
        for length in (replayed + 1..=prefixes.len()).rev() {
            let hash = prefixes[length - 1];
            let pack = self.pack_of(&hash);
            if self.options.no_cache || !pack.is_file() {
                continue;
            }
            if let Ok(mut server) = self.start(Some(&pack)).await {
                server.native.adopt(hash);
                self.servers.push(server);
                return Ok(self.servers.len() - 1);
            }
            // Damaged, or of no use to this server: it will be written again.
            let _ = std::fs::remove_file(&pack);
        }
        if let Some(index) = best {
            return Ok(index);
        }
        let server = self.start(None).await?;
        self.servers.push(server);
        Ok(self.servers.len() - 1)
    }

    async fn start(&mut self, pack: Option<&PathBuf>) -> Result<Server, ScratchError> {
        let source = pack.map_or(START_FROM_CACHE, |pack| Some(pack.as_path()));
        let (cluster, mut connection) = Cluster::start(&self.installed, &self.home, &self.options, source).await?;
        if let Some(note) = cluster.locale_note.clone().filter(|note| !self.notes.contains(note)) {
            self.notes.push(note);
        }
        create_roles(&mut connection, &self.options.roles).await?;
        // Copying files beats copying through the log where nothing is synced to disk; PostgreSQL 14 knows no other way.
        let strategy = if self.installed.version.major >= 15 { " STRATEGY FILE_COPY" } else { "" };
        let creation = Creation { base: "template1", clauses: strategy.to_owned(), copy_clauses: strategy };
        let native = Native::new(connection, cluster.options("postgres"), cluster.id(), creation);
        Ok(Server { native, cluster })
    }

    fn pack_of(&self, recipe: &[u8; 32]) -> PathBuf {
        let mut roles = self.options.roles.clone();
        roles.sort();
        let name = Cluster::cache_key(&self.installed, &self.options, &[&roles.join("\n"), &hex::encode(recipe)]);
        self.home.clusters().join(format!("{name}.pack"))
    }

    /// Stops the servers; what took long to replay goes into the cache.
    pub async fn stop(mut self) {
        while let Some(server) = self.servers.pop() {
            let Some((hash, name)) = server.native.costly_template().filter(|_| !self.options.no_cache) else {
                continue;
            };
            let pack = self.pack_of(&hash);
            if pack.is_file() {
                continue;
            }
            // A full disk or a read-only cache costs time, not the run.
            if server.native.keep_only(&name).await.is_ok() {
                let Server { native, cluster } = server;
                drop(native);
                let _ = cluster.store(&pack);
                trim_cache(&self.home.clusters());
            }
        }
    }
}
