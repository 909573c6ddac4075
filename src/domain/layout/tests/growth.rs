//! How few straight connections cross, how little an edit moves, and that large maps are drawn in bounded steps.

use super::*;

#[test]
fn crossings_stay_at_most_what_was_reached() {
    // Graphviz dot on the same graphs: 65 at 12 boxes, 527 at 24.
    for (size, reached) in [(12, 53), (24, 468)] {
        let sum: usize = (0..20)
            .map(|seed| random_map(size, seed))
            .map(|graph| straight_crossings(&graph, &layout(&graph, &Options::default())))
            .sum();
        assert!(sum <= reached, "{size} boxes: {sum} crossings");
    }
}

/// How many pairs of boxes of one band have changed sides.
fn changed_sides(count: usize, graph: &Graph, more: &Graph) -> (usize, usize) {
    let (before, after) = (layout(graph, &Options::default()), layout(more, &Options::default()));
    let (mut changed, mut pairs) = (0, 0);
    for a in 0..count {
        for b in a + 1..count {
            if graph.nodes[a].band == graph.nodes[b].band {
                pairs += 1;
                let left = |l: &Layout| l.nodes[a].x < l.nodes[b].x;
                changed += usize::from(left(&before) != left(&after));
            }
        }
    }
    (changed, pairs)
}

#[test]
fn an_added_objective_rarely_moves_the_others_past_each_other() {
    for size in [12, 16, 20, 24, 32, 40] {
        let (mut changed, mut pairs) = (0, 0);
        for seed in 0..20 {
            let graph = random_map(size, seed);
            let mut more = graph.clone();
            more.nodes.push(node(2, size));
            more.edges.push(edge(size, size / 3));
            let (c, p) = changed_sides(size, &graph, &more);
            changed += c;
            pairs += p;
        }
        assert!(changed * 100 <= pairs * 10, "{size} boxes: {changed} of {pairs} pairs changed sides");
    }
}

#[test]
fn a_link_between_the_newest_objectives_rarely_moves_the_others() {
    let (mut changed, mut pairs) = (0, 0);
    for seed in 0..40 {
        let graph = random_map(20, seed);
        let mut more = graph.clone();
        more.edges.push(edge(19, 12));
        let (c, p) = changed_sides(20, &graph, &more);
        changed += c;
        pairs += p;
    }
    assert!(changed * 100 <= pairs * 10, "{changed} of {pairs} pairs changed sides");
}

#[test]
fn three_thousand_links_that_all_run_in_circles_are_drawn() {
    let mut random = Random(3);
    let nodes = (0..300).map(|i| node(i % 4, i)).collect();
    let mut edges: Vec<Edge> = (0..300).map(|i| edge(i, (i + 1) % 300)).collect();
    edges.extend((0..2_700).map(|_| edge(random.below(300), random.below(302))));
    let graph = Graph { bands: 4, nodes, edges };
    for max_per_row in [12, 1_000] {
        let picture = layout(&graph, &Options { max_per_row, ..Options::default() });
        let drawn = picture.edges.iter().filter(|route| !route.points.is_empty()).count();
        let sound = graph.edges.iter().filter(|e| e.from != e.to && e.to < 300).count();
        assert_eq!(drawn, sound);
    }
}

#[test]
fn the_search_takes_a_bounded_number_of_steps_whatever_the_graph() {
    let mut random = Random(11);
    for (count, links, bands) in [(1_000, 5_000, 1), (300, 3_000, 4), (40, 1_000, 4), (1_000, 20_000, 3)] {
        let nodes = (0..count).map(|i| node(i % bands, i)).collect();
        let edges = (0..links).map(|_| edge(random.below(count), random.below(count))).collect();
        let graph = Graph { bands, nodes, edges };
        for max_per_row in [12, 1_000] {
            let spent = order::spent(&levels::Levels::new(&graph, max_per_row));
            // The budget, and the last row that was begun before it was spent.
            assert!(spent <= 16_000_000, "{count} boxes, {links} links, {max_per_row} in a row: {spent} steps");
        }
    }
}
