//! Where an item of a file begins and ends, for tools that edit the source.

use std::ops::Range;

use syn::Item;
use syn::spanned::Spanned;

/// The struct or enum around a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extent {
    pub ident: String,
    /// From its first attribute or line of documentation to its end; counted from 0.
    pub lines: Range<usize>,
}

/// Returns the struct or enum around a line, counted from 1; nothing where the text is no Rust, or the line in neither.
pub fn extent(text: &str, line: usize) -> Option<Extent> {
    find(&syn::parse_file(text).ok()?.items, line)
}

fn find(items: &[Item], line: usize) -> Option<Extent> {
    let around = items.iter().find(|item| lines(item).contains(&(line - 1)))?;
    let ident = match around {
        Item::Struct(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Mod(module) => return find(&module.content.as_ref()?.1, line),
        _ => return None,
    };
    Some(Extent { ident: ident.to_string(), lines: lines(around) })
}

fn lines(item: &Item) -> Range<usize> {
    let span = item.span();
    span.start().line - 1..span.end().line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn from_the_documentation_to_the_brace() {
        let text =
            "use a::B;\n\n/// One.\n#[derive(C)]\npub struct D {\n    e: F,\n}\n\nmod g {\n    enum H {\n    }\n}\n";
        let of = |line| extent(text, line).map(|extent| (extent.ident, extent.lines));
        assert_eq!(of(1), None);
        for line in 3..=7 {
            assert_eq!(of(line), Some(("D".to_owned(), 2..7)));
        }
        assert_eq!(of(8), None);
        assert_eq!(of(10), Some(("H".to_owned(), 9..11)));
        assert_eq!(extent("struct {", 1), None);
    }
}
