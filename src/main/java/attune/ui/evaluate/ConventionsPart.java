package attune.ui.evaluate;

import attune.evaluation.Convention;
import attune.ui.common.Strings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The card of every convention: first those that these runs have, then the others, so that a foreign table can be read. */
final class ConventionsPart implements Part {

    private final Strings strings;
    private final VBox cards = new VBox();
    private final ScrollPane scroll = new ScrollPane(cards);
    private final Subscription following;

    ConventionsPart(EvaluateModel model, Strings strings) {
        this.strings = strings;
        cards.getStyleClass().add("conventions");
        scroll.getStyleClass().add("form-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        following = model.figures().figuresProperty().subscribe(this::show);
    }

    @Override public String id() {
        return "conventions";
    }

    @Override public Node root() {
        return scroll;
    }

    @Override public void close() {
        following.unsubscribe();
    }

    private void show(Optional<Figures> figures) {
        Set<Convention> ordered = new LinkedHashSet<>();
        figures.ifPresent(now -> now.rows().forEach(row -> ordered.add(row.convention())));
        ordered.addAll(List.of(Convention.values()));
        List<ConventionCard> all = new ArrayList<>();
        for (Convention convention : ordered) {
            ConventionCard card = new ConventionCard(strings);
            card.show(convention);
            all.add(card);
        }
        cards.getChildren().setAll(all);
    }
}
