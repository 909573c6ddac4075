//! The value of a formula's tree.

use super::{Expr, Function, Lookup, Operator, Read, Undefined};

/// Works out `expr` so many periods before.
pub(super) fn evaluate(expr: &Expr, back: u32, lookup: Lookup<'_>) -> Result<f64, Undefined> {
    match expr {
        Expr::Number(number) => Ok(*number),
        Expr::Name(name) => lookup(Read::Input(name), back),
        Expr::Kpi(id) => lookup(Read::Kpi(id), back),
        Expr::Negative(inner) => Ok(-evaluate(inner, back, lookup)?),
        Expr::Binary(operator, left, right) => {
            binary(*operator, evaluate(left, back, lookup)?, evaluate(right, back, lookup)?)
        }
        Expr::Call(Function::Prev, arguments) => argument(arguments, 0, back.saturating_add(1), lookup),
        Expr::Call(Function::If, arguments) => {
            let taken = if argument(arguments, 0, back, lookup)? != 0.0 { 1 } else { 2 };
            argument(arguments, taken, back, lookup)
        }
        Expr::Call(function, arguments) => {
            let mut values = Vec::with_capacity(arguments.len());
            for argument in arguments {
                values.push(evaluate(argument, back, lookup)?);
            }
            apply(*function, &values)
        }
    }
}

fn argument(arguments: &[Expr], at: usize, back: u32, lookup: Lookup<'_>) -> Result<f64, Undefined> {
    // The reader of formulas has counted them.
    arguments.get(at).map_or(Err(Undefined::NotFinite), |argument| evaluate(argument, back, lookup))
}

fn binary(operator: Operator, left: f64, right: f64) -> Result<f64, Undefined> {
    let truth = |is: bool| if is { 1.0 } else { 0.0 };
    Ok(match operator {
        Operator::Add => left + right,
        Operator::Subtract => left - right,
        Operator::Multiply => left * right,
        Operator::Divide if right == 0.0 => return Err(Undefined::DivisionByZero),
        Operator::Divide => left / right,
        Operator::Power if left == 0.0 && right < 0.0 => return Err(Undefined::DivisionByZero),
        Operator::Power => return finite(left.powf(right)),
        Operator::Less => truth(left < right),
        Operator::LessOrEqual => truth(left <= right),
        Operator::Greater => truth(left > right),
        Operator::GreaterOrEqual => truth(left >= right),
        Operator::Equal => truth(left == right),
        Operator::NotEqual => truth(left != right),
    })
}

fn apply(function: Function, values: &[f64]) -> Result<f64, Undefined> {
    let first = values.first().copied().unwrap_or(f64::NAN);
    finite(match function {
        Function::Min => values.iter().copied().fold(f64::INFINITY, f64::min),
        Function::Max => values.iter().copied().fold(f64::NEG_INFINITY, f64::max),
        Function::Abs => first.abs(),
        // Half away from zero, as the standard library rounds.
        Function::Round => first.round(),
        Function::Sqrt => first.sqrt(),
        Function::Ln => first.ln(),
        Function::Exp => first.exp(),
        Function::If | Function::Prev => first,
    })
}

/// At once and not only at the end: a comparison must not make a number of what is none.
fn finite(value: f64) -> Result<f64, Undefined> {
    if value.is_finite() { Ok(value) } else { Err(Undefined::NotFinite) }
}
