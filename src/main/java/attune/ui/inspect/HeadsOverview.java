package attune.ui.inspect;

import attune.domain.AttentionMap.Stage;
import attune.domain.Direction;
import attune.figure.HeadsFigure;
import attune.figure.Matrix;
import attune.figure.Scale;
import attune.figure.attention.AttentionMaps;
import attune.figure.attention.Depth;
import attune.figure.attention.Head;
import attune.figure.attention.UnitMatrix;
import attune.ui.common.FigureExport;
import attune.ui.common.MatrixTile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * Every layer and head of the chosen direction, in the chosen part of the network, as a small picture on one scale of colours: a
 * click chooses it, a click on the chosen one opens it large.
 */
final class HeadsOverview extends GridPane {

    private static final double TALL = 38;
    private static final double LOW = 20;
    /** With more columns there is room for numbers alone. */
    private static final int ROOMY = 8;

    private final AttentionModel attention;
    private final MatrixOfUnits drawn;
    private final Said said;
    private final Runnable enlarge;
    private final Map<Place, MatrixTile> tiles = new LinkedHashMap<>();
    private HeadsFigure figure;
    private AttentionMaps of;
    private Direction direction;
    private Stage stage;

    private record Place(Depth depth, Head head) {
    }

    HeadsOverview(AttentionModel attention, MatrixOfUnits drawn, Said said, Runnable enlarge) {
        this.attention = attention;
        this.drawn = drawn;
        this.said = said;
        this.enlarge = enlarge;
        getStyleClass().add("heads");
    }

    /** Shows the direction that is shown; a method that has one map of all layers has no heads to choose. */
    void show(AttentionModel.Shown shown) {
        Section.show(this, shown != null && shown.explanation().isEmpty());
        if (!isVisible()) {
            return;
        }
        if (attention.maps() != of || !shown.direction().equals(direction) || shown.depth().stage() != stage) {
            of = attention.maps();
            direction = shown.direction();
            stage = shown.depth().stage();
            build(shown);
        }
        tiles.forEach((place, tile) ->
            tile.setChosen(place.depth().equals(shown.depth()) && place.head().equals(shown.head())));
    }

    private void build(AttentionModel.Shown shown) {
        Map<Place, UnitMatrix> matrices = new LinkedHashMap<>();
        List<Depth> depths = attention.maps().parts(direction).stream().filter(part -> part.contains(shown.depth())).findFirst()
            .orElseThrow();
        for (Depth depth : depths) {
            for (Head head : heads(depth)) {
                attention.matrix(depth, head).ifPresent(units -> matrices.put(new Place(depth, head), units));
            }
        }
        float[] largest = {0};
        matrices.values().forEach(units -> largest[0] = Math.max(largest[0], units.highest()));
        Scale scale = Scale.shares(largest);
        if (!matrices.keySet().equals(tiles.keySet())) {
            place(depths, matrices);
        }
        Matrix names = drawn.of(shown.direction(), matrices.values().iterator().next());
        List<HeadsFigure.Head> named = new ArrayList<>();
        matrices.forEach((place, units) -> {
            Matrix map = new Matrix(names.rows(), names.columns(), units.values(), scale, "");
            tiles.get(place).show(map);
            named.add(new HeadsFigure.Head(said.within(place.depth()) + " · " + said.head(place.head()), map));
        });
        figure = new HeadsFigure(named, said.part(direction, stage) + " · " + names.caption());
    }

    /** All heads as they are seen, to be saved; empty where none is. */
    Optional<FigureExport.Seen> seen() {
        return !isVisible() || figure == null || getWidth() <= 0 ? Optional.empty() : Optional.of(new FigureExport.Seen(
            figure, getWidth(), figure.height(getWidth()), tiles.values().iterator().next().palette()));
    }

    private String name(Place place) {
        return said.depth(place.depth()) + " · " + said.head(place.head());
    }

    private List<Head> heads(Depth depth) {
        List<Head> heads = new ArrayList<>(List.of(new Head.Mean()));
        IntStream.range(0, attention.maps().heads(attention.shown().get().direction(), depth))
            .forEach(head -> heads.add(new Head.One(head)));
        return heads;
    }

    private void place(List<Depth> depths, Map<Place, UnitMatrix> matrices) {
        tiles.clear();
        getChildren().clear();
        getColumnConstraints().clear();
        int most = depths.stream().mapToInt(depth -> heads(depth).size()).max().orElse(0);
        boolean roomy = most <= ROOMY;
        for (int row = 0; row < depths.size(); row++) {
            int column = 0;
            for (Head head : heads(depths.get(row))) {
                Place place = new Place(depths.get(row), head);
                if (matrices.containsKey(place)) {
                    String name = name(place);
                    MatrixTile tile = new MatrixTile(name, () -> choose(place));
                    Tooltip.install(tile, new Tooltip(name));
                    tile.setMinHeight(roomy ? TALL : LOW);
                    tile.setPrefHeight(roomy ? TALL : LOW);
                    Label below = new Label(roomy ? said.below(place.depth(), head, depths.size() > 1)
                        : said.narrow(place.depth(), head));
                    below.setMinWidth(roomy ? 0 : Region.USE_PREF_SIZE);
                    below.getStyleClass().add("head-name");
                    tiles.put(place, tile);
                    add(tile, column, 2 * row);
                    add(below, column++, 2 * row + 1);
                }
            }
        }
        for (int column = 0; column < most; column++) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / most);
            share.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(share);
        }
    }

    private void choose(Place place) {
        AttentionModel.Shown now = attention.shown().get();
        if (place.depth().equals(now.depth()) && place.head().equals(now.head())) {
            enlarge.run();
        } else {
            attention.choose(place.depth(), place.head());
        }
    }
}
