//! The derive macros of modelmig.
