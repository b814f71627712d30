package io.registerexporter.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.registerexporter.bods.Country;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables in the resources hold what those of the specification beside this checkout hold. */
class FactTablesTest {

  private static final Path SPECIFICATION = Path.of("../shared/bods");

  @Test
  void countries_areThoseOfTheSpecification() throws IOException {
    List<String> rows = rows("countries.tsv");
    assertThat(Table.lines("countries.txt"))
        .containsExactlyInAnyOrderElementsOf(
            rows.stream().map(row -> row.replace('\t', ' ')).toList());
    for (String row : rows) {
      String[] columns = row.split("\t", -1);
      Optional<Country> country = Optional.of(new Country(columns[2], columns[0]));
      assertThat(Countries.ofAlpha2(columns[0])).isEqualTo(country);
      assertThat(CountryNames.lookUp(columns[0])).isEqualTo(country);
      assertThat(CountryNames.lookUp(columns[1])).isEqualTo(country);
      assertThat(CountryNames.lookUp(columns[1].toLowerCase(Locale.ROOT))).isEqualTo(country);
    }
  }

  @Test
  void countryNames_areThoseOfTheSpecification() throws IOException {
    Map<String, String> shipped = new TreeMap<>();
    for (String line : Table.lines("country-names.txt")) {
      String[] columns = line.split(" \\| ", -1);
      Arrays.stream(columns).skip(1).forEach(name -> shipped.put(name, columns[0]));
    }
    assertThat(shipped).isEqualTo(countryNames());
  }

  @Test
  void countryName_isFoundByItself() throws IOException {
    Map<Integer, String> unaccented = unaccented();
    int found = 0;
    for (Map.Entry<String, String> name : countryNames().entrySet()) {
      boolean reachable =
          name.getKey()
              .codePoints()
              .noneMatch(c -> unaccented.containsKey(c) || "(),".indexOf(c) >= 0);
      if (reachable && name.getKey().codePointCount(0, name.getKey().length()) != 2) {
        assertThat(CountryNames.lookUp(name.getKey()).map(Country::code)).contains(name.getValue());
        found++;
      }
    }
    assertThat(found).isGreaterThan(1_000);
  }

  @Test
  void unaccentedCharacters_areThoseOfTheSpecification() throws IOException {
    Map<Integer, String> shipped = new TreeMap<>();
    for (String line : Table.lines("unaccent.txt")) {
      int separator = line.indexOf(" < ");
      for (String range : line.substring(separator + 3).split(" ", -1)) {
        int first = Integer.parseInt(range.replaceAll("-.*", ""), 16);
        int last = Integer.parseInt(range.replaceAll(".*-", ""), 16);
        for (int c = first; c <= last; c++) {
          assertThat(shipped.put(c, text(line.substring(0, separator)))).isNull();
        }
      }
    }
    assertThat(shipped).isEqualTo(unaccented());
  }

  @Test
  void subdivisions_areThoseOfTheSpecification() throws IOException {
    List<String> specified = new ArrayList<>();
    for (String line : rows("mapping-0.4.md")) {
      if (line.matches("- (US|CA|AE|GB): [A-Z]+ .*")) {
        String country = line.substring(2, 4);
        for (String subdivision : line.substring(6).split("; ", -1)) {
          specified.add(country + "-" + subdivision);
        }
      }
    }
    assertThat(Table.lines("subdivisions.txt"))
        .hasSizeGreaterThan(70)
        .containsExactlyInAnyOrderElementsOf(specified);
  }

  /** Puts each character in place of what it is replaced by in the name of a country. */
  @Test
  void unaccentedCharacter_isReplacedInALookup() throws IOException {
    Map<String, String> names = countryNames();
    List<String> plainNames =
        names.keySet().stream().filter(n -> n.matches("[a-z -]{5,}")).toList();
    int checked = 0;
    for (Map.Entry<Integer, String> character : unaccented().entrySet()) {
      String plain = character.getValue().toLowerCase(Locale.ROOT);
      Optional<String> name = plainNames.stream().filter(n -> n.contains(plain)).findFirst();
      if (name.isPresent()) {
        int at = name.get().indexOf(plain);
        String text =
            name.get().substring(0, at)
                + Character.toString(character.getKey())
                + name.get().substring(at + plain.length());
        assertThat(CountryNames.lookUp(text).map(Country::code))
            .as("U+%04X in %s", character.getKey(), name.get())
            .contains(names.get(name.get()));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(800);
  }

  @Test
  void tableThatDoesNotShip_isNamed() {
    assertThatThrownBy(() -> Table.lines("no-such-table.txt"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no-such-table.txt");
  }

  private static Map<String, String> countryNames() throws IOException {
    Map<String, String> names = new TreeMap<>();
    for (String row : rows("country-names.tsv")) {
      String[] columns = row.split("\t", -1);
      names.put(columns[0], columns[1]);
    }
    return names;
  }

  private static Map<Integer, String> unaccented() throws IOException {
    Map<Integer, String> replacements = new TreeMap<>();
    for (String row : rows("unaccent.tsv")) {
      String[] columns = row.split("\t", -1);
      replacements.put(Integer.parseInt(columns[0], 16), text(columns[1]));
    }
    return replacements;
  }

  private static String text(String hexCodePoints) {
    return Arrays.stream(hexCodePoints.split(" ", -1))
        .filter(hex -> !hex.isEmpty())
        .map(hex -> Character.toString(Integer.parseInt(hex, 16)))
        .collect(Collectors.joining());
  }

  private static List<String> rows(String table) throws IOException {
    Path file = SPECIFICATION.resolve(table);
    assumeTrue(
        Files.exists(file), () -> "not compared: there is no specification at " + file + " here");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.remove(0);
    return lines;
  }
}
