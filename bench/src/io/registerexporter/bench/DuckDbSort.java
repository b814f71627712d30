package io.registerexporter.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a database in the process makes of an export's last steps: lines read from files, one of
 * each statement id kept, ordered by that, and written with gzip.
 */
final class DuckDbSort {

  private DuckDbSort() {}

  /**
   * @param arguments files of lines as a pattern, the file to write, a folder for what does not fit
   *     into memory, and the number of threads
   */
  public static void main(String[] arguments) throws SQLException {
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement()) {
      statement.execute("SET threads = " + Integer.parseInt(arguments[3]));
      statement.execute("SET temp_directory = " + quoted(arguments[2]));
      statement.execute("SET preserve_insertion_order = false");
      statement.execute(sorted(arguments[0], arguments[1]));
    }
  }

  /** A line is one column: the separator is a character that JSON has only as an escape. */
  private static String sorted(String lines, String file) {
    return """
        COPY (
          SELECT line FROM (
            SELECT line, id, row_number() OVER (PARTITION BY id) AS number FROM (
              SELECT line, regexp_extract(line, '"statementId":"([^"]*)"', 1) AS id
              FROM read_csv(%s, columns = {'line': 'VARCHAR'}, header = false, auto_detect = false,
                delim = '\1', quote = '', escape = '')))
          WHERE number = 1 ORDER BY id)
        TO %s (FORMAT csv, HEADER false, DELIMITER '\1', QUOTE '', ESCAPE '', COMPRESSION gzip)
        """
        .formatted(quoted(lines), quoted(file));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
