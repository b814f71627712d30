package io.registerexporter.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What the dependency check may leave out: with a reason, and for a time. */
class SuppressionsTest {

  private static final Path FILE = Path.of("ci/dependency-check-suppressions.xml");

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

  private static final String WHAT =
      "<packageUrl regex=\"true\">^pkg:maven/x@.*$</packageUrl><cve>CVE-2026-1</cve>";

  @Test
  void everySuppression_hasAReasonAndAnEnd() throws Exception {
    assertThat(problems(Files.readString(FILE), LocalDate.now(ZoneOffset.UTC))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "until=\"2026-12-31Z\" | Only in servers, of which there are none. | ''",
        "until=\"2027-01-31\"  | Only in servers, of which there are none. | ''",
        "until=\"2027-02-01Z\" | Only in servers, of which there are none. | ends too late",
        "until=\"9999-12-31Z\" | Only in servers, of which there are none. | ends too late",
        "until=\"2026-02-30Z\" | Only in servers, of which there are none. | no day on which it ends",
        "                      | Only in servers, of which there are none. | no day on which it ends",
        "until=\"soon\"        | Only in servers, of which there are none. | no day on which it ends",
        "until=\"2026-12-31Z\" | false positive                            | no reason",
        "until=\"2026-12-31Z\" |                                           | no reason",
      })
  void suppressionWithoutThem_isSeen(String until, String notes, String problem) throws Exception {
    String file =
        "<suppressions><suppress %s><notes>%s</notes>%s</suppress></suppressions>"
            .formatted(until == null ? "" : until, notes == null ? "" : notes, WHAT);
    if (problem.isEmpty()) {
      assertThat(problems(file, TODAY)).isEmpty();
    } else {
      assertThat(problems(file, TODAY)).anyMatch(found -> found.contains(problem));
    }
  }

  @Test
  void suppressionOfEverything_isSeen() throws Exception {
    String file =
        "<suppressions><suppress until=\"2026-12-31Z\"><notes>Only in servers, of which there are"
            + " none.</notes>%s</suppress></suppressions>";
    assertThat(problems(file.formatted("<cvssBelow>10</cvssBelow>"), TODAY))
        .anyMatch(found -> found.contains("names no vulnerability"));
    assertThat(problems(file.formatted("<cve>CVE-2026-1</cve>"), TODAY))
        .anyMatch(found -> found.contains("names no library"));
  }

  private static List<String> problems(String file, LocalDate today)
      throws ParserConfigurationException, IOException, SAXException {
    NodeList entries =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(file)))
            .getElementsByTagName("suppress");
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < entries.getLength(); i++) {
      Element entry = (Element) entries.item(i);
      String name = "entry " + (i + 1);
      Optional<LocalDate> end = day(entry.getAttribute("until"));
      if (end.isEmpty()) {
        problems.add(name + " has no day on which it ends");
      } else if (end.get().isAfter(today.plusYears(1))) {
        problems.add(name + " ends too late: on " + end.get() + ", more than a year from now");
      }
      if (text(entry, "notes").split("\\s+").length < 4) {
        problems.add(name + " has no reason of some words");
      }
      if (text(entry, "cve").isEmpty() && text(entry, "vulnerabilityName").isEmpty()) {
        problems.add(name + " names no vulnerability");
      }
      if (text(entry, "packageUrl").isEmpty()) {
        problems.add(name + " names no library");
      }
    }
    return problems;
  }

  private static Optional<LocalDate> day(String until) {
    try {
      return Optional.of(LocalDate.parse(until.replaceFirst("Z$", "")));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String text(Element entry, String name) {
    NodeList found = entry.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }
}
