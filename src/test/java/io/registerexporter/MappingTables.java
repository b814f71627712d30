package io.registerexporter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** The tables of docs/mapping.md, and documents by the paths that stand in them. */
public final class MappingTables {

  private MappingTables() {}

  /**
   * The rows of the tables under a heading, without their head.
   *
   * @param columns that a row has at least
   */
  public static Stream<List<String>> rows(String heading, int columns) throws IOException {
    String text = Files.readString(Path.of("docs/mapping.md"));
    String section = text.substring(text.indexOf(heading + "\n"));
    int next = section.indexOf("\n##", heading.length());
    return section
        .substring(0, next < 0 ? section.length() : next)
        .lines()
        .filter(line -> line.startsWith("| ") && !line.startsWith("|---"))
        .skip(1)
        .map(line -> Arrays.stream(line.split("\\|", -1)).skip(1).map(String::strip).toList())
        .filter(row -> row.size() > columns)
        .map(row -> row.subList(0, row.size() - 1));
  }

  /** A cell without marks of code. */
  public static String name(String cell) {
    return cell.replace("`", "");
  }

  /** Sets a field by its path; a number in it is the first element of an array. */
  static void put(BsonDocument document, String path, BsonValue value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      document.put(path, value);
      return;
    }
    String field = path.substring(0, dot);
    String rest = path.substring(dot + 1);
    if (rest.equals("0")) {
      document.put(field, new BsonArray(List.of(value)));
    } else if (rest.startsWith("0.")) {
      put(element(document, field), rest.substring(2), value);
    } else {
      if (!document.containsKey(field)) {
        document.put(field, new BsonDocument());
      }
      put(document.getDocument(field), rest, value);
    }
  }

  /** Takes a field away, with nothing around it. */
  static void remove(BsonDocument document, String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      document.remove(path);
    } else if (path.startsWith("0.", dot + 1)) {
      remove(element(document, path.substring(0, dot)), path.substring(dot + 3));
    } else {
      remove(document.getDocument(path.substring(0, dot)), path.substring(dot + 1));
    }
  }

  private static BsonDocument element(BsonDocument document, String field) {
    if (!document.containsKey(field)) {
      document.put(field, new BsonArray(List.of(new BsonDocument())));
    }
    return document.getArray(field).get(0).asDocument();
  }
}
