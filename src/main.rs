//! The `modelmig` binary.

fn main() {}
