package attune.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language of what people write in one line, and silence where a line does not tell it. */
class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Quelle journée magnifique, je suis tellement contente de vous avoir tous revus ! | fr",
        "J'ai passé une très belle soirée | fr",
        "Ik ben heel blij met het weer van vandaag | nl",
        "Das war leider der schlechteste Film, den ich je gesehen habe. | de",
        "Estoy muy feliz de estar aquí con todos vosotros | es",
        "Hoje foi um dia muito bom com a minha família | pt",
        "Che bella giornata, sono molto felice | it",
        "今日はとても楽しかったです | ja",
        "送餐太慢了，菜都凉了 | zh",
        "We had such a lovely day at the beach | en",
        "Café de Flore, plus tea | -",
        "great | -",
        "😂😂 12345 | -"})
    void isToldOnlyWhereItIsClear(String text, String tag) {
        assertEquals(tag, Language.clearly(text).orElse("-"));
    }
}
