//! Formulas of KPIs: numbers, names of inputs, other KPIs as `kpi("id")`, `+ - * / ^`, comparisons, parentheses and the functions
//! `min max abs round sqrt ln exp if prev`. Bounded in length, depth and size.
//!
//! `^` is right-associative and binds tighter than the sign: `-2 ^ 2` is -4. Comparisons give 1 or 0. `if(c, a, b)` takes any
//! number but zero as true and works out only the branch it takes. `round` goes half away from zero. `prev(x)` is `x` in the
//! own period before; in a longer view, in the view before.

mod evaluate;
mod parse;
mod token;

pub use token::is_quote;

use crate::domain::gather;

/// The longest formula, in bytes.
pub const MAX_LENGTH: usize = 2_000;
/// The deepest nesting of parentheses, signs, powers and functions.
pub const MAX_DEPTH: usize = 32;
/// The most numbers, names, operators and functions.
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
    /// More than [`MAX_NODES`] numbers, names, operators and functions.
    TooLarge,
    /// A character that no formula has.
    Character(char),
    /// A number that cannot be read.
    Number(String),
    /// The formula ends where something has to follow.
    End,
    /// Something stands where it cannot stand.
    Unexpected(String),
    /// A parenthesis or a quotation mark is not closed.
    Unclosed,
    /// Another KPI is named without quotation marks, or a text stands where none can stand.
    Quoted,
    /// Another KPI is named where a formula has its inputs only.
    OnlyInputs,
    /// There is no function of this name.
    Function(String),
    /// This function takes another number of arguments.
    Arguments {
        /// The function.
        name: &'static str,
        /// How many it takes; `min` and `max` take that many or more.
        takes: usize,
        /// How many it got.
        got: usize,
    },
}

/// Why a formula has no value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undefined {
    /// This input has no value.
    Missing(String),
    /// This input has no value in the period before, or so many periods before.
    MissingBefore(String, u32),
    /// This input has values for its own periods only (rule `none`), and the view is longer.
    OnlyOwnPeriods(String),
    /// This other KPI, by its name, has no value in the same view, or so many views before.
    MissingKpi(String, u32),
    /// There is no KPI of this id.
    UnknownKpi(String),
    /// KPIs refer to each other in a circle, or too far from one to the next.
    TooFar,
    /// Something is divided by zero.
    DivisionByZero,
    /// The result is too large for a number, or none (the root of a negative number, the logarithm of zero).
    NotFinite,
}

#[derive(Debug, Clone, PartialEq)]
enum Expr {
    Number(f64),
    Name(String),
    /// Another KPI, by its id.
    Kpi(String),
    Negative(Box<Expr>),
    Binary(Operator, Box<Expr>, Box<Expr>),
    Call(Function, Vec<Expr>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Operator {
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Function {
    Min,
    Max,
    Abs,
    Round,
    Sqrt,
    Ln,
    Exp,
    If,
    Prev,
}

impl Function {
    const ALL: [Self; 9] =
        [Self::Min, Self::Max, Self::Abs, Self::Round, Self::Sqrt, Self::Ln, Self::Exp, Self::If, Self::Prev];

    fn name(self) -> &'static str {
        match self {
            Self::Min => "min",
            Self::Max => "max",
            Self::Abs => "abs",
            Self::Round => "round",
            Self::Sqrt => "sqrt",
            Self::Ln => "ln",
            Self::Exp => "exp",
            Self::If => "if",
            Self::Prev => "prev",
        }
    }

    /// How many arguments it takes, and whether more are allowed.
    fn takes(self) -> (usize, bool) {
        match self {
            Self::Min | Self::Max => (2, true),
            Self::If => (3, false),
            _ => (1, false),
        }
    }
}

/// What a formula reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Read<'a> {
    /// An input, by its name.
    Input(&'a str),
    /// Another KPI, by its id.
    Kpi(&'a str),
}

/// The value of what a formula reads, so many periods before (0 is the period itself).
pub type Lookup<'a> = &'a dyn Fn(Read<'_>, u32) -> Result<f64, Undefined>;

/// The name of what stands for another KPI.
pub const KPI: &str = "kpi";

impl Formula {
    /// Reads a formula.
    ///
    /// # Errors
    /// What is wrong, and at which character.
    pub fn parse(text: &str) -> Result<Self, FormulaError> {
        if text.len() > MAX_LENGTH {
            return Err(FormulaError { at: 0, what: Fault::TooLong });
        }
        parse::parse(text).map(|root| Self { root })
    }

    /// Reads a formula that uses nothing but its inputs, because it does not stand beside other KPIs.
    ///
    /// # Errors
    /// What is wrong, and at which character.
    pub fn parse_alone(text: &str) -> Result<Self, FormulaError> {
        let formula = Self::parse(text)?;
        if formula.kpis().is_empty() {
            return Ok(formula);
        }
        let before = text.to_ascii_lowercase().split(KPI).next().map_or(0, |before| before.chars().count());
        Err(FormulaError { at: before, what: Fault::OnlyInputs })
    }

    /// The names of the functions that formulas can use.
    pub fn functions() -> impl Iterator<Item = &'static str> {
        Function::ALL.into_iter().map(Function::name).chain([KPI])
    }

    /// The names of inputs it uses, each once, in alphabetical order.
    pub fn names(&self) -> Vec<&str> {
        self.each(|read| if let Read::Input(name) = read { Some(name) } else { None })
    }

    /// The ids of other KPIs it uses, each once, in alphabetical order.
    pub fn kpis(&self) -> Vec<&str> {
        self.each(|read| if let Read::Kpi(id) = read { Some(id) } else { None })
    }

    fn each<'a>(&'a self, of: impl Fn(Read<'a>) -> Option<&'a str>) -> Vec<&'a str> {
        let mut found: Vec<&str> = self.uses().into_iter().filter_map(|(read, _)| of(read)).collect();
        found.dedup();
        found
    }

    /// What it reads and how many periods before, each pair once, in order.
    pub fn uses(&self) -> Vec<(Read<'_>, u32)> {
        fn collect<'a>(expr: &'a Expr, back: u32, found: &mut Vec<(Read<'a>, u32)>) {
            match expr {
                Expr::Number(_) => {}
                Expr::Name(name) => found.push((Read::Input(name), back)),
                Expr::Kpi(id) => found.push((Read::Kpi(id), back)),
                Expr::Negative(inner) => collect(inner, back, found),
                Expr::Binary(_, left, right) => {
                    collect(left, back, found);
                    collect(right, back, found);
                }
                Expr::Call(function, arguments) => {
                    let back = if *function == Function::Prev { back.saturating_add(1) } else { back };
                    arguments.iter().for_each(|argument| collect(argument, back, found));
                }
            }
        }
        let mut found = Vec::new();
        collect(&self.root, 0, &mut found);
        gather::sort(&mut found);
        found.dedup();
        found
    }

    /// Works it out.
    ///
    /// # Errors
    /// Why there is no value.
    pub fn evaluate(&self, lookup: Lookup<'_>) -> Result<f64, Undefined> {
        let result = evaluate::evaluate(&self.root, 0, lookup)?;
        if result.is_finite() { Ok(result) } else { Err(Undefined::NotFinite) }
    }
}

#[cfg(test)]
mod tests;
