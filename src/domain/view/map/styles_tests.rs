//! The map as table, trees and chains.

use super::{
    tests::{card, model},
    *,
};
use crate::domain::model::Theme;
use LinkKind::{Conflicts, Supports};
use proptest::prelude::*;
use std::sync::Arc;

type Links<'a> = [(&'a str, &'a str, LinkKind)];

fn of(objectives: &[(&str, &str)], links: &Links<'_>) -> MapModel {
    model(&card(objectives, links))
}

/// The trees as lines: an indented name, with `^` for above and `v` for below.
fn tree(model: &MapModel) -> Vec<String> {
    let line = |line: &TreeLine| {
        let sign = match line.told {
            Told::Here => "",
            Told::Above => "^",
            Told::Below => "v",
        };
        format!("{}{}{sign}", "-".repeat(line.depth), model.boxes[line.at].id)
    };
    model.tree().iter().map(line).collect()
}

fn chains(model: &MapModel) -> Vec<String> {
    let name = |step: &ChainStep| match step.months {
        Some(months) => format!("{months}:{}", model.boxes[step.at].id),
        None => model.boxes[step.at].id.to_string(),
    };
    model.chains().chains.iter().map(|chain| chain.iter().map(name).collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn the_table_has_a_row_for_each_perspective_and_a_column_for_each_theme_and_for_none() {
    let mut card = card(&[("a", "top"), ("b", "middle"), ("c", "middle")], &[]);
    assert_eq!(
        model(&card).table(),
        MapTable { columns: vec![None], rows: vec![vec![vec![0]], vec![vec![1, 2]], vec![vec![]]] }
    );
    for theme in ["t", "u"] {
        card.themes.push(Arc::new(Theme::new(ThemeId::lossy(theme), theme)));
    }
    Arc::make_mut(&mut card.objectives[2]).theme = Some(ThemeId::lossy("t"));
    let table = model(&card).table();
    assert_eq!(table.columns, [Some(0), Some(1), None]);
    assert_eq!(table.rows[1], [vec![2], vec![], vec![1]]);
    for objective in &mut card.objectives {
        Arc::make_mut(objective).theme = Some(ThemeId::lossy("u"));
    }
    assert_eq!(model(&card).table().columns, [Some(0), Some(1)], "nothing is without a theme");
}

#[test]
fn a_tree_tells_what_leads_to_its_top_and_refers_to_what_was_told() {
    let model = of(
        &[("a", "top"), ("e", "top"), ("b", "middle"), ("c", "bottom"), ("d", "bottom")],
        &[
            ("b", "a", Supports),
            ("b", "e", Supports),
            ("c", "b", Supports),
            ("c", "a", Supports),
            ("a", "e", Conflicts),
        ],
    );
    assert_eq!(tree(&model), ["a", "-b", "--c", "-c^", "e", "-b^", "d"]);
}

#[test]
fn a_circle_is_entered_at_its_uppermost_objective_and_what_leads_into_it_hangs_below() {
    let model = of(
        &[("x", "top"), ("b", "middle"), ("a", "middle"), ("c", "bottom")],
        &[("a", "b", Supports), ("b", "c", Supports), ("c", "a", Supports), ("x", "c", Supports)],
    );
    assert_eq!(tree(&model), ["b", "-a", "--c", "---x", "---b^"]);
    assert_eq!(chains(&model), ["x c a b"]);
    assert_eq!(model.chains().back, [(1, 3)], "what closes the circle is told apart");
}

#[test]
fn what_lies_deep_goes_on_as_a_tree_of_its_own() {
    let ids: Vec<String> = (0..25).map(|n| format!("o{n}")).collect();
    let objectives: Vec<(&str, &str)> = ids.iter().map(|id| (id.as_str(), "top")).collect();
    let links: Vec<_> = ids.windows(2).map(|pair| (pair[1].as_str(), pair[0].as_str(), Supports)).collect();
    let model = of(&objectives, &links);
    let tree = tree(&model);
    assert_eq!((tree[10].as_str(), tree[11].as_str()), ("----------o10v", "o10"));
    assert_eq!(tree.len(), 27);
    assert_eq!(model.chains().chains[0].len(), 25);
}

#[test]
fn chains_lead_from_first_causes_to_last_effects_the_longest_first() {
    let mut card = card(
        &[("a", "top"), ("e", "top"), ("b", "middle"), ("c", "bottom"), ("d", "bottom"), ("z", "bottom")],
        &[
            ("c", "a", Supports),
            ("b", "a", Supports),
            ("b", "e", Supports),
            ("c", "b", Supports),
            ("d", "e", Conflicts),
        ],
    );
    Arc::make_mut(&mut card.links[1]).delay_months = Some(3);
    let model = model(&card);
    assert_eq!(chains(&model), ["c b 3:a", "c b e", "c a"]);
    let told = model.chains();
    assert_eq!((told.more, told.conflicts, told.alone), (0, vec![(4, 1)], vec![4, 5]));
}

#[test]
fn more_chains_than_anybody_reads_are_counted() {
    // Each objective supports all later ones: 2^38 ways from the first to the last.
    let ids: Vec<String> = (0..40).map(|n| format!("o{n:02}")).collect();
    let objectives: Vec<(&str, &str)> = ids.iter().map(|id| (id.as_str(), "top")).collect();
    let links: Vec<_> = (0..40)
        .flat_map(|a| (a + 1..40).map(move |b| (a, b)))
        .map(|(a, b)| (ids[a].as_str(), ids[b].as_str(), Supports))
        .collect();
    let told = of(&objectives, &links).chains();
    assert_eq!((told.chains.len(), told.chains[0].len()), (MOST_CHAINS, 40));
    assert_eq!(told.more + 60, 1 << 38);
}

/// All chains of a small net, one by one.
fn all_chains(model: &MapModel) -> Vec<Vec<usize>> {
    let back = model.chains().back;
    let pairs: std::collections::BTreeSet<(usize, usize)> = model
        .arrows
        .iter()
        .filter(|arrow| arrow.kind == Supports && arrow.ends.0 != arrow.ends.1 && !back.contains(&arrow.ends))
        .map(|arrow| arrow.ends)
        .collect();
    let mut open: Vec<Vec<usize>> =
        (0..model.boxes.len()).filter(|n| !pairs.iter().any(|(_, to)| to == n)).map(|n| vec![n]).collect();
    let mut done = Vec::new();
    while let Some(chain) = open.pop() {
        let next: Vec<_> = pairs.iter().filter(|(from, _)| from == chain.last().unwrap()).collect();
        if next.is_empty() && chain.len() > 1 {
            done.push(chain.clone());
        }
        open.extend(next.into_iter().map(|(_, to)| [chain.clone(), vec![*to]].concat()));
    }
    done
}

/// Objectives in turn of three perspectives with these links; they are not laid out, which would take longest.
fn net(ends: &[(usize, usize)], count: usize) -> MapModel {
    let ids: Vec<String> = (0..count).map(|n| format!("o{n:02}")).collect();
    let band = |n: usize| ["top", "middle", "bottom"][n % 3];
    let objectives: Vec<(&str, &str)> = ids.iter().enumerate().map(|(n, id)| (id.as_str(), band(n))).collect();
    static MODELS: std::sync::Mutex<BTreeMap<usize, MapModel>> = std::sync::Mutex::new(BTreeMap::new());
    let mut model = MODELS.lock().unwrap().entry(count).or_insert_with(|| of(&objectives, &[])).clone();
    let arrow = |(n, (from, to)): (usize, &(usize, usize))| MapArrow {
        id: LinkId::lossy(&format!("l{n}")),
        ends: (*from, *to),
        from: String::new(),
        to: String::new(),
        kind: Supports,
        delay_months: None,
        strength: None,
        verdict: Verdict::Untested { periods: 0 },
    };
    model.arrows = ends.iter().enumerate().map(arrow).collect();
    model
}

proptest! {
    #[test]
    fn trees_and_chains_stay_small_and_whole_in_any_net(ends in proptest::collection::vec((0..40_usize, 0..40_usize), 0..400)) {
        let model = net(&ends, 40);
        let tree = model.tree();
        let mut here: Vec<usize> = tree.iter().filter(|line| line.told == Told::Here).map(|line| line.at).collect();
        here.sort_unstable();
        prop_assert_eq!(here, (0..40).collect::<Vec<_>>(), "each is told in full once");
        prop_assert!(tree.len() <= 40 + ends.len() + 40);
        prop_assert!(tree.iter().all(|line| line.depth <= TREE_DEPTH));
        for pair in tree.windows(2) {
            prop_assert!(pair[1].depth <= pair[0].depth + 1);
        }
        let is_link = |from: usize, to: usize| model.arrows.iter().any(|arrow| arrow.ends == (from, to));
        let told = model.chains();
        prop_assert!(told.chains.len() <= MOST_CHAINS);
        prop_assert!(told.chains.is_sorted_by_key(|chain| std::cmp::Reverse(chain.len())));
        for chain in &told.chains {
            prop_assert!(chain.windows(2).all(|pair| is_link(pair[0].at, pair[1].at)));
        }
        prop_assert!(told.back.iter().all(|(from, to)| is_link(*from, *to)));
    }

    #[test]
    fn chains_are_all_there_are(ends in proptest::collection::vec((0..7_usize, 0..7_usize), 0..14)) {
        let model = net(&ends, 7);
        let told = model.chains();
        let mut found: Vec<Vec<usize>> =
            told.chains.iter().map(|chain| chain.iter().map(|step| step.at).collect()).collect();
        let mut all = all_chains(&model);
        prop_assert_eq!(found.len() as u64 + told.more, all.len() as u64);
        if told.more == 0 {
            found.sort();
            all.sort();
            prop_assert_eq!(found, all);
        }
        // Without a circle nothing is left out.
        let up: Vec<(usize, usize)> = ends.iter().map(|(a, b)| ((*a).min(*b), (*a).max(*b))).collect();
        prop_assert!(net(&up, 7).chains().back.is_empty());
    }
}
