package attune.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of posts are read as people write them, and refused by file, line and columns. */
class PostTableTest {

    @TempDir Path folder;

    private List<PostTable.Row> rows(String content) throws IOException {
        return PostTable.read(Files.writeString(folder.resolve("posts.csv"), content));
    }

    @Test
    void readsTextIdAndImages() throws IOException {
        List<PostTable.Row> rows = rows("id,Text,image,label\nx,\"hello, \"\"you\"\"\nthere\",a.jpg|b c.png,1\ny,好,,2\n");
        assertEquals("hello, \"you\"\nthere", rows.get(0).text());
        assertEquals(List.of(folder.resolve("a.jpg"), folder.resolve("b c.png")), rows.get(0).images());
        assertEquals("y", rows.get(1).key());
        assertTrue(rows.get(1).images().isEmpty());
    }

    @Test
    void otherSeparatorsServe() throws IOException {
        assertEquals("a, b", rows("text;id\na, b;1\n").getFirst().text());
        assertEquals("a, b", rows("text\tid\na, b\t1\n").getFirst().text());
        assertEquals("only", rows("text\nonly\n").getFirst().text());
    }

    @Test
    void rowsAreNumberedWhereIdsAreNotTheirOwn() throws IOException {
        assertEquals(List.of("1", "2"), rows("id,text\n7,a\n7,b\n").stream().map(PostTable.Row::key).toList());
    }

    @Test
    void wrongColumnsAreNamed() {
        BadInput refused = assertThrows(BadInput.class, () -> rows("tweet,label\na,b\n"));
        assertEquals("batch.columns", refused.problem());
        assertTrue(refused.getMessage().contains("tweet, label"), refused.getMessage());
    }

    @Property(tries = 200)
    void anyTableIsReadOrRefused(@ForAll String content) throws IOException {
        Path file = Files.createTempFile("table", ".csv");
        Files.writeString(file, "text,id\n" + content.replaceAll("[\ud800-\udfff]", "?"));
        try {
            PostTable.read(file).forEach(row -> assertFalse(row.key().isEmpty()));
        } catch (BadInput refused) {
            assertTrue(refused.getMessage().contains(file.toString()));
        } finally {
            Files.delete(file);
        }
    }
}
