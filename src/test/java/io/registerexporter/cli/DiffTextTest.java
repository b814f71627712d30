package io.registerexporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.diff.DiffReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiffTextTest {

  private static final DiffReport.Line LINE =
      new DiffReport.Line("s-1", "p/part-00000.jsonl.gz", 1);

  @Test
  void report_isATableWithExamplesBelow() {
    Map<String, DiffReport.Counts> counts = new LinkedHashMap<>();
    counts.put("entityStatement", new DiffReport.Counts(1, 0, 2345, 6));
    counts.put("total", new DiffReport.Counts(1, 0, 2345, 6));
    Map<String, List<DiffReport.Example>> kinds = new LinkedHashMap<>();
    kinds.put("added", List.of(new DiffReport.Example("e-1", null, LINE, List.of(), 0)));
    kinds.put("removed", List.of());
    kinds.put(
        "changed", List.of(new DiffReport.Example("e-2", LINE, LINE, List.of("/a", "/b"), 3)));
    DiffReport report =
        new DiffReport(
            "0.4",
            new DiffReport.Compared("one", "2026-01-01", 2351),
            new DiffReport.Compared("two", "2026-01-02", 2352),
            counts,
            Map.of("entityStatement", kinds));

    assertThat(DiffText.of(report).lines())
        .containsExactly(
            "Export two compared with one, BODS 0.4",
            "",
            "                                     added       removed       changed     unchanged",
            "entityStatement                          1             0         2,345             6",
            "total                                    1             0         2,345             6",
            "",
            "entityStatement added, for example",
            "  e-1",
            "",
            "entityStatement changed, for example",
            "  e-2  /a /b and 3 more");
  }
}
