package io.registerexporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/reliability.md against the tests that it names. */
class ReliabilityDocumentTest {

  private static final Pattern TEST =
      Pattern.compile("`([A-Z][A-Za-z0-9]*(?:IT|Test|Properties))(?:#([a-zA-Z_]+))?`");

  private static final Path DOCUMENT = Path.of("docs/reliability.md");

  @Test
  void everyPromise_isHeldByATestThatIsThere() throws IOException {
    Map<String, Path> classes = classes();
    List<String> promises =
        Files.readAllLines(DOCUMENT).stream().filter(line -> line.startsWith("|")).skip(2).toList();
    assertThat(promises).hasSizeGreaterThan(25);
    for (String promise : promises) {
      Matcher test = TEST.matcher(promise);
      assertThat(test.find()).as(promise).isTrue();
      do {
        assertThat(classes).as(promise).containsKey(test.group(1));
        if (test.group(2) != null) {
          assertThat(Files.readString(classes.get(test.group(1))))
              .contains("void " + test.group(2) + "(");
        }
      } while (test.find());
    }
  }

  @Test
  void everyTestOfFaults_holdsAPromise() throws IOException {
    Set<String> named = new LinkedHashSet<>();
    Matcher test = TEST.matcher(Files.readString(DOCUMENT));
    while (test.find()) {
      named.add(test.group(1));
    }
    assertThat(named)
        .containsAll(
            classes().entrySet().stream()
                .filter(file -> file.getValue().getParent().endsWith("faults"))
                .map(Map.Entry::getKey)
                // That one holds the means of the others.
                .filter(name -> name.endsWith("IT") && !name.equals("ContentsIT"))
                .toList());
  }

  private static Map<String, Path> classes() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""),
                  Function.identity(),
                  (one, other) -> one));
    }
  }
}
