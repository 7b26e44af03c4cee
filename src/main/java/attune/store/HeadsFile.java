package attune.store;

import attune.domain.AttentionMap.Stage;
import attune.domain.BadInput;
import attune.domain.Direction;
import attune.domain.HeadReadings;
import attune.domain.Modality;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBReadableVector;

/**
 * {@code heads.parquet} beside a run: a row a head and sample with {@code stage}, {@code layer}, {@code reader}, {@code read},
 * {@code head}, {@code id}, {@code mass}, {@code entropy}; null where there is none. Numbers keep 14 significant bits.
 */
final class HeadsFile {

    private static final String COLUMNS =
        "stage VARCHAR, layer INTEGER, reader VARCHAR, read VARCHAR, head INTEGER, id VARCHAR, mass FLOAT, entropy FLOAT";

    private HeadsFile() {
    }

    static void write(Path file, HeadReadings readings) throws IOException {
        try (Database database = Database.open()) {
            database.execute("CREATE TABLE answers (" + COLUMNS + ")");
            try (DuckDBAppender rows = database.appender("answers")) {
                for (int h = 0; h < readings.heads().size(); h++) {
                    HeadReadings.Head head = readings.heads().get(h);
                    for (int i = 0; i < readings.ids().length; i++) {
                        rows.beginRow().append(head.stage().name().toLowerCase(Locale.ROOT)).append(head.layer())
                            .append(head.direction().reader().id()).append(head.direction().read().id()).append(head.number())
                            .append(readings.ids()[i]);
                        AnswersFile.number(rows, readings.mass()[h][i]);
                        AnswersFile.number(rows, readings.entropy()[h][i]);
                        rows.endRow();
                    }
                }
            }
            AnswersFile.place(database, file);
        } catch (SQLException e) {
            throw new BadInput(e, "store.unwritable", file);
        }
    }

    static HeadReadings read(Path file) {
        Map<HeadReadings.Head, List<float[]>> found = new LinkedHashMap<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        List<Integer> rows = new ArrayList<>();
        try (Database database = Database.open()) {
            database.query("SELECT stage, layer, reader, read, head, id, mass, entropy FROM " + Database.text(file),
                (chunk, from) -> {
                    DuckDBReadableVector mass = chunk.vector(6);
                    DuckDBReadableVector entropy = chunk.vector(7);
                    for (int i = 0; i < chunk.rowCount(); i++) {
                        HeadReadings.Head head = new HeadReadings.Head(
                            Stage.valueOf(chunk.vector(0).getString(i).toUpperCase(Locale.ROOT)), chunk.vector(1).getInt(i),
                            new Direction(Modality.of(chunk.vector(2).getString(i)), Modality.of(chunk.vector(3).getString(i))),
                            chunk.vector(4).getInt(i));
                        int place = places.computeIfAbsent(chunk.vector(5).getString(i), fresh -> places.size());
                        found.computeIfAbsent(head, fresh -> new ArrayList<>()).add(
                            new float[] {mass.getFloat(i, Float.NaN), entropy.getFloat(i, Float.NaN)});
                        rows.add(place);
                    }
                });
        } catch (SQLException | IllegalArgumentException e) {
            throw new BadInput(e, "runs.damaged", file);
        }
        int n = places.size();
        if (found.values().stream().anyMatch(values -> values.size() != n)) {
            throw new BadInput("runs.damaged", file);
        }
        return new HeadReadings(List.copyOf(found.keySet()), places.keySet().toArray(String[]::new), columns(found, 0, rows, n),
            columns(found, 1, rows, n));
    }

    private static float[][] columns(Map<HeadReadings.Head, List<float[]>> found, int which, List<Integer> rows, int n) {
        float[][] columns = new float[found.size()][n];
        int h = 0;
        for (List<float[]> values : found.values()) {
            int head = h++;
            IntStream.range(0, n).forEach(i -> columns[head][rows.get(head * n + i)] = values.get(i)[which]);
        }
        return columns;
    }
}
