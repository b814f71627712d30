package io.registerexporter.generate.population;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The tables of words and texts beside this class: a line each, # for comments. */
final class Words {

  private Words() {}

  /** The words of a culture that are of a kind, from words.txt. */
  static String[] of(String culture, String kind) {
    String key = culture + " " + kind + " = ";
    for (String line : lines("words.txt")) {
      if (line.startsWith(key)) {
        return line.substring(key.length()).split(", ");
      }
    }
    throw new IllegalStateException("words.txt has no line " + key);
  }

  /** A table of weights and texts: each text as many times as its weight says. */
  static String[] weighted(String table) {
    List<String> texts = new ArrayList<>();
    for (String line : lines(table)) {
      String[] columns = line.split(" \\| ", -1);
      for (int i = 0; i < Integer.parseInt(columns[0]); i++) {
        texts.add(columns[1]);
      }
    }
    return texts.toArray(String[]::new);
  }

  private static List<String> lines(String table) {
    try (InputStream resource = Words.class.getResourceAsStream(table)) {
      if (resource == null) {
        throw new IllegalStateException("the program's own table " + table + " is missing");
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
      return reader.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own table " + table + " cannot be read", e);
    }
  }
}
