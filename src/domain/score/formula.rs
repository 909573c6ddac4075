//! Formulas of KPIs: `+ - * /`, parentheses, numbers and the names of inputs. Bounded in length, depth and size.

use crate::domain::gather;
use std::collections::BTreeMap;

/// The longest formula, in bytes.
pub const MAX_LENGTH: usize = 2_000;
/// The deepest nesting of parentheses and signs.
pub const MAX_DEPTH: usize = 32;
/// The most numbers, names and operators.
pub const MAX_NODES: usize = 500;

/// A formula that can be worked out.
#[derive(Debug, Clone, PartialEq)]
pub struct Formula {
    root: Expr,
}

/// Why a text is no formula, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{what:?} at character {at}")]
pub struct FormulaError {
    /// The character it is about, counted from 0.
    pub at: usize,
    /// What is wrong there.
    pub what: Fault,
}

/// What is wrong with a formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Nothing is there.
    Empty,
    /// Longer than [`MAX_LENGTH`].
    TooLong,
    /// Nested deeper than [`MAX_DEPTH`].
    TooDeep,
    /// More than [`MAX_NODES`] numbers, names and operators.
    TooLarge,
    /// A character that no formula has.
    Character(char),
    /// A number that cannot be read.
    Number(String),
    /// The formula ends where something has to follow.
    End,
    /// Something stands where it cannot stand.
    Unexpected(String),
    /// A parenthesis is not closed.
    Unclosed,
}

/// Why a formula has no value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undefined {
    /// This input has no value.
    Missing(String),
    /// Something is divided by zero.
    DivisionByZero,
    /// The result is too large for a number.
    NotFinite,
}

#[derive(Debug, Clone, PartialEq)]
enum Expr {
    Number(f64),
    Name(String),
    Negative(Box<Expr>),
    Binary(Operator, Box<Expr>, Box<Expr>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Operator {
    Add,
    Subtract,
    Multiply,
    Divide,
}

impl Operator {
    fn binding(self) -> u8 {
        match self {
            Self::Add | Self::Subtract => 1,
            Self::Multiply | Self::Divide => 2,
        }
    }
}

impl Formula {
    /// Reads a formula.
    ///
    /// # Errors
    /// What is wrong, and at which character.
    pub fn parse(text: &str) -> Result<Self, FormulaError> {
        if text.len() > MAX_LENGTH {
            return Err(FormulaError { at: 0, what: Fault::TooLong });
        }
        let tokens = tokens(text)?;
        if tokens.is_empty() {
            return Err(FormulaError { at: 0, what: Fault::Empty });
        }
        let mut parser = Parser { tokens, next: 0, end: text.chars().count(), nodes: 0 };
        let root = parser.expression(0, 0)?;
        match parser.peek() {
            None => Ok(Self { root }),
            Some((at, token)) => Err(FormulaError { at, what: Fault::Unexpected(token.text()) }),
        }
    }

    /// The names it uses, each once, in alphabetical order.
    pub fn names(&self) -> Vec<&str> {
        fn collect<'a>(expr: &'a Expr, names: &mut Vec<&'a str>) {
            match expr {
                Expr::Number(_) => {}
                Expr::Name(name) => names.push(name),
                Expr::Negative(inner) => collect(inner, names),
                Expr::Binary(_, left, right) => {
                    collect(left, names);
                    collect(right, names);
                }
            }
        }
        let mut names = Vec::new();
        collect(&self.root, &mut names);
        gather::sort(&mut names);
        names.dedup();
        names
    }

    /// Works it out with these values.
    ///
    /// # Errors
    /// Why there is no value.
    pub fn evaluate(&self, values: &BTreeMap<&str, Option<f64>>) -> Result<f64, Undefined> {
        let result = evaluate(&self.root, values)?;
        if result.is_finite() { Ok(result) } else { Err(Undefined::NotFinite) }
    }
}

fn evaluate(expr: &Expr, values: &BTreeMap<&str, Option<f64>>) -> Result<f64, Undefined> {
    match expr {
        Expr::Number(number) => Ok(*number),
        Expr::Name(name) => {
            values.get(name.as_str()).copied().flatten().ok_or_else(|| Undefined::Missing(name.clone()))
        }
        Expr::Negative(inner) => Ok(-evaluate(inner, values)?),
        Expr::Binary(operator, left, right) => {
            let (left, right) = (evaluate(left, values)?, evaluate(right, values)?);
            match operator {
                Operator::Add => Ok(left + right),
                Operator::Subtract => Ok(left - right),
                Operator::Multiply => Ok(left * right),
                Operator::Divide if right == 0.0 => Err(Undefined::DivisionByZero),
                Operator::Divide => Ok(left / right),
            }
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Number(f64),
    Name(String),
    Operator(Operator),
    Open,
    Close,
}

impl Token {
    fn text(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Name(name) => name.clone(),
            Self::Operator(Operator::Add) => "+".into(),
            Self::Operator(Operator::Subtract) => "-".into(),
            Self::Operator(Operator::Multiply) => "*".into(),
            Self::Operator(Operator::Divide) => "/".into(),
            Self::Open => "(".into(),
            Self::Close => ")".into(),
        }
    }
}

fn tokens(text: &str) -> Result<Vec<(usize, Token)>, FormulaError> {
    let mut tokens = Vec::new();
    let mut chars = text.chars().enumerate().peekable();
    while let Some((at, c)) = chars.next() {
        let token = match c {
            c if c.is_whitespace() => continue,
            '+' => Token::Operator(Operator::Add),
            '-' | '\u{2212}' => Token::Operator(Operator::Subtract),
            '*' | '×' | '·' => Token::Operator(Operator::Multiply),
            '/' | '÷' => Token::Operator(Operator::Divide),
            '(' => Token::Open,
            ')' => Token::Close,
            c if c.is_ascii_digit() || c == '.' => {
                let mut number = String::from(c);
                while let Some((_, d)) = chars.next_if(|(_, d)| d.is_ascii_digit() || *d == '.') {
                    number.push(d);
                }
                match number.parse::<f64>() {
                    Ok(value) if value.is_finite() => Token::Number(value),
                    _ => return Err(FormulaError { at, what: Fault::Number(number) }),
                }
            }
            c if c.is_ascii_alphabetic() || c == '_' => {
                let mut name = String::from(c);
                while let Some((_, d)) = chars.next_if(|(_, d)| d.is_ascii_alphanumeric() || *d == '_') {
                    name.push(d);
                }
                Token::Name(name)
            }
            other => return Err(FormulaError { at, what: Fault::Character(other) }),
        };
        tokens.push((at, token));
    }
    Ok(tokens)
}

struct Parser {
    tokens: Vec<(usize, Token)>,
    next: usize,
    end: usize,
    nodes: usize,
}

impl Parser {
    fn peek(&self) -> Option<(usize, Token)> {
        self.tokens.get(self.next).cloned()
    }

    fn node(&mut self, at: usize) -> Result<(), FormulaError> {
        self.nodes += 1;
        if self.nodes > MAX_NODES { Err(FormulaError { at, what: Fault::TooLarge }) } else { Ok(()) }
    }

    /// Precedence climbing: takes operators that bind tighter than `binding`.
    fn expression(&mut self, binding: u8, depth: usize) -> Result<Expr, FormulaError> {
        let mut left = self.operand(depth)?;
        while let Some((at, Token::Operator(operator))) = self.peek() {
            if operator.binding() <= binding {
                break;
            }
            self.next += 1;
            self.node(at)?;
            let right = self.expression(operator.binding(), depth)?;
            left = Expr::Binary(operator, Box::new(left), Box::new(right));
        }
        Ok(left)
    }

    fn operand(&mut self, depth: usize) -> Result<Expr, FormulaError> {
        let Some((at, token)) = self.peek() else {
            return Err(FormulaError { at: self.end, what: Fault::End });
        };
        if depth > MAX_DEPTH {
            return Err(FormulaError { at, what: Fault::TooDeep });
        }
        self.next += 1;
        self.node(at)?;
        match token {
            Token::Number(number) => Ok(Expr::Number(number)),
            Token::Name(name) => Ok(Expr::Name(name)),
            Token::Operator(Operator::Subtract) => Ok(Expr::Negative(Box::new(self.operand(depth + 1)?))),
            Token::Operator(Operator::Add) => self.operand(depth + 1),
            Token::Open => {
                let inner = self.expression(0, depth + 1)?;
                match self.peek() {
                    Some((_, Token::Close)) => {
                        self.next += 1;
                        Ok(inner)
                    }
                    Some((at, token)) => Err(FormulaError { at, what: Fault::Unexpected(token.text()) }),
                    None => Err(FormulaError { at, what: Fault::Unclosed }),
                }
            }
            other => Err(FormulaError { at, what: Fault::Unexpected(other.text()) }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn value(text: &str, values: &[(&'static str, f64)]) -> Result<f64, Undefined> {
        Formula::parse(text).unwrap().evaluate(&values.iter().map(|(n, v)| (*n, Some(*v))).collect())
    }

    #[test]
    fn works_out_the_four_operations_in_their_order() {
        assert_eq!(value("2 + 3 * 4 - 6 / 2", &[]), Ok(11.0));
        assert_eq!(value("(2 + 3) * -4", &[]), Ok(-20.0));
        assert_eq!(value("10 - 4 - 3", &[]), Ok(3.0));
        assert_eq!(
            value("100 * ontime / scheduled", &[("ontime", 1104.0), ("scheduled", 1573.0)]),
            Ok(110_400.0 / 1573.0)
        );
    }

    #[test]
    fn has_no_value_where_something_is_missing_or_divided_by_zero() {
        assert_eq!(value("a / b", &[("a", 1.0), ("b", 0.0)]), Err(Undefined::DivisionByZero));
        assert_eq!(value("a / b", &[("a", 1.0)]), Err(Undefined::Missing("b".into())));
        let large = "9".repeat(300);
        assert_eq!(value(&format!("{large} * {large}"), &[]), Err(Undefined::NotFinite));
    }

    #[test]
    fn says_what_is_wrong_and_where() {
        let fault = |text: &str| Formula::parse(text).unwrap_err();
        assert_eq!(fault("  "), FormulaError { at: 0, what: Fault::Empty });
        assert_eq!(fault("1 + "), FormulaError { at: 4, what: Fault::End });
        assert_eq!(fault("1 2"), FormulaError { at: 2, what: Fault::Unexpected("2".into()) });
        assert_eq!(fault("(1 + 2"), FormulaError { at: 0, what: Fault::Unclosed });
        assert_eq!(fault("1 & 2"), FormulaError { at: 2, what: Fault::Character('&') });
        assert_eq!(fault("1.2.3"), FormulaError { at: 0, what: Fault::Number("1.2.3".into()) });
        assert_eq!(fault(&"(".repeat(500)).what, Fault::TooDeep);
        assert_eq!(fault(&"-".repeat(1_500)).what, Fault::TooDeep);
        assert_eq!(fault(&"1+".repeat(600)).what, Fault::TooLarge);
        assert_eq!(fault(&"1".repeat(10_000)).what, Fault::TooLong);
    }

    #[test]
    fn names_its_inputs_once() {
        assert_eq!(Formula::parse("b * a + b").unwrap().names(), ["a", "b"]);
    }

    proptest! {
        #[test]
        fn never_panics(text in "[0-9a-c+*/() .−-]{0,60}|\\PC{0,40}") {
            if let Ok(formula) = Formula::parse(&text) {
                let values = formula.names().into_iter().map(|n| (n, Some(2.0))).collect();
                if let Ok(result) = formula.evaluate(&values) {
                    prop_assert!(result.is_finite());
                }
            }
        }
    }
}
