package io.registerexporter.terraform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the build says. */
final class Pom {

  private Pom() {}

  static String property(String name) {
    try {
      Matcher found =
          Pattern.compile("<" + Pattern.quote(name) + ">([^<]*)<")
              .matcher(Files.readString(Path.of("pom.xml")));
      if (!found.find()) {
        throw new AssertionError("pom.xml has no property " + name);
      }
      return found.group(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
