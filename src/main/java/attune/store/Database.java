package attune.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;

/**
 * DuckDB in memory, to read and write tables in files; nothing lives in it alone. It fetches no extension, leaves no
 * files of its own, and ends when it is closed.
 */
final class Database implements AutoCloseable {

    private final DuckDBConnection connection;

    private Database(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** Reads the rows of a result, a chunk of some thousand at a time. */
    @FunctionalInterface
    interface Chunks {

        /** Takes a chunk whose first row is row {@code from} of the result. */
        void take(DuckDBDataChunkReader chunk, int from) throws SQLException;
    }

    static Database open() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("temp_directory", "");
        settings.setProperty("preserve_insertion_order", "true");
        // A result is handed over while it is read: of a million rows it would else stand twice in memory.
        settings.setProperty("jdbc_stream_results", "true");
        Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        return new Database(connection.unwrap(DuckDBConnection.class));
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a query to its end and says how many rows it gave. */
    int query(String sql, Chunks chunks) throws SQLException {
        try (DuckDBPreparedStatement statement = connection.prepareStatement(sql).unwrap(DuckDBPreparedStatement.class);
             DuckDBChunkedResult result = statement.query()) {
            int rows = 0;
            while (result.nextChunk()) {
                DuckDBDataChunkReader chunk = result.chunk();
                chunks.take(chunk, rows);
                rows = Math.addExact(rows, (int) chunk.rowCount());
            }
            return rows;
        }
    }

    DuckDBAppender appender(String table) throws SQLException {
        return connection.createAppender(table);
    }

    /** A path as SQL writes a text. */
    static String text(Path file) {
        return text(file.toAbsolutePath().toString());
    }

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** A column's name, whatever characters it holds. */
    static String name(String column) {
        return "\"" + column.replace("\"", "\"\"") + "\"";
    }

    @Override public void close() throws SQLException {
        connection.close();
    }
}
