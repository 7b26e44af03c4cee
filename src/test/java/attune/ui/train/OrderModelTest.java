package attune.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.job.SameThreadJobRunner;
import attune.workbench.PresetNumbers;
import attune.workbench.TrainModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is chosen becomes orders, and what lacks is said first. */
class OrderModelTest {

    private final List<Throwable> problems = new ArrayList<>();
    private final FakeTrainings fake = new FakeTrainings();
    private final CorpusModel corpus =
        new CorpusModel(fake.useCases(), new SameThreadJobRunner(), new SameThreadJobRunner(), problems::add);
    private final OrderModel order = new OrderModel(corpus, fake.useCases());

    @Test
    void saysWhatLacksOneAfterTheOther() {
        assertEquals(OrderModel.Lack.CORPUS, order.lackProperty().get());
        corpus.choose("mmsd2");
        assertEquals(OrderModel.Lack.PLACE, order.lackProperty().get());
        corpus.stand("bad place");
        assertEquals(OrderModel.Lack.READABLE, order.lackProperty().get());
        assertEquals("file.missing", corpus.refusal().get().problem());
        assertNull(corpus.report().get());
        corpus.stand("mmsd2");
        assertEquals(OrderModel.Lack.NOTHING, order.lackProperty().get());
        order.chosen().clear();
        assertEquals(OrderModel.Lack.VARIANT, order.lackProperty().get());
        order.chosen().add("base");
        for (String epochs : List.of("x", "0", "1001", "-3", "2.5")) {
            order.epochs().set(epochs);
            assertEquals(OrderModel.Lack.EPOCHS, order.lackProperty().get(), epochs);
            assertTrue(order.orders().isEmpty());
        }
        order.epochs().set(" 7 ");
        assertEquals(7, order.most());
        assertEquals(OptionalInt.of(7), order.orders().getFirst().epochs());
        assertTrue(problems.isEmpty());
    }

    @Test
    void everyVariantHasItsFirstSeedBeforeTheSecond() {
        corpus.choose("mmsd2");
        corpus.stand("mmsd2");
        order.chosen().setAll("optimised", "text-only");
        order.seeds().set(2);
        order.preset().set("paper");
        order.pretrained().set(Path.of("models", "posts"));
        List<TrainModel.Order> orders = order.orders();
        assertEquals(List.of("text-only 1", "optimised 1", "text-only 2", "optimised 2"),
            orders.stream().map(each -> each.variant() + " " + each.seed()).toList());
        assertEquals(Optional.of("sarcasm"), orders.getFirst().task());
        assertEquals("paper", orders.getFirst().preset());
        assertEquals(Optional.of(Path.of("models", "posts")), orders.getFirst().pretrainedText());
        assertEquals(20, order.most());
    }

    @Test
    void aPresetForWeightsFromElsewhereEndsWithThem() {
        order.pretrained().set(Path.of("models", "posts"));
        assertEquals(List.of("tuned", "paper", "fine-tuned"), order.presets().stream().map(PresetNumbers::name).toList());
        order.preset().set("fine-tuned");
        order.pretrained().set(Path.of("models", "text"));
        assertEquals("fine-tuned", order.preset().get());
        order.pretrained().set(null);
        assertEquals("tuned", order.preset().get());
        assertEquals("tuned", order.numbers().name());
    }

    @Test
    void aCorpusIsLookedForWhereItWasFoundLast() {
        corpus.choose("mmsd2");
        corpus.stand("here");
        assertEquals(Path.of("here"), fake.places.get("mmsd2"));
        corpus.choose("manifest");
        assertEquals("", corpus.place().get());
        corpus.choose("mmsd2");
        assertEquals("here", corpus.place().get());
        assertEquals(1200, corpus.report().get().lists().getFirst().items());
        CorpusModel later = new CorpusModel(fake.useCases(), new SameThreadJobRunner(), new SameThreadJobRunner(), problems::add);
        later.load();
        later.choose("mmsd2");
        assertEquals("here", later.place().get());
    }
}
