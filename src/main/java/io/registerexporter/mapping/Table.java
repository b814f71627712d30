package io.registerexporter.mapping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables of facts that ship as resources beside these classes: a line each, # for comments. */
public final class Table {

  private Table() {}

  /**
   * The lines of a resource without its comments.
   *
   * @param name file name of the resource in this package
   */
  public static List<String> lines(String name) {
    try (InputStream resource = Table.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException("the program's own table " + name + " is missing");
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
      return reader.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own table " + name + " cannot be read", e);
    }
  }
}
