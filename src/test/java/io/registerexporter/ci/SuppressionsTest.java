package io.registerexporter.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  private static final String WHAT =
      "<packageUrl regex=\"true\">^pkg:maven/x@.*$</packageUrl><cve>CVE-2026-1</cve>";

  @Test
  void everySuppression_hasAReasonAndAnEnd() throws Exception {
    assertThat(problems(Files.readString(FILE))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "until=\"2026-12-31Z\" | Only in servers, of which there are none. | ''",
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
      assertThat(problems(file)).isEmpty();
    } else {
      assertThat(problems(file)).anyMatch(found -> found.contains(problem));
    }
  }

  @Test
  void suppressionOfEverything_isSeen() throws Exception {
    String file =
        "<suppressions><suppress until=\"2026-12-31Z\"><notes>Only in servers, of which there are"
            + " none.</notes>%s</suppress></suppressions>";
    assertThat(problems(file.formatted("<cvssBelow>10</cvssBelow>")))
        .anyMatch(found -> found.contains("names no vulnerability"));
    assertThat(problems(file.formatted("<cve>CVE-2026-1</cve>")))
        .anyMatch(found -> found.contains("names no library"));
  }

  private static List<String> problems(String file)
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
      if (!entry.getAttribute("until").matches("[0-9]{4}-[0-9]{2}-[0-9]{2}Z?")) {
        problems.add(name + " has no day on which it ends");
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

  private static String text(Element entry, String name) {
    NodeList found = entry.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }
}
