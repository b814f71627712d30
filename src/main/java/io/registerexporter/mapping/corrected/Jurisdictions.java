package io.registerexporter.mapping.corrected;

import io.registerexporter.bods.Country;
import io.registerexporter.bods.Jurisdiction;
import io.registerexporter.bods.Jurisdiction.Subdivision;
import io.registerexporter.mapping.Countries;
import io.registerexporter.mapping.Table;
import io.registerexporter.register.FindingCode;
import io.registerexporter.register.Findings;
import io.registerexporter.register.Text;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Jurisdictions by codes such as {@code gb}, {@code us_de}, {@code gb-eng} or {@code UK}. */
final class Jurisdictions {

  private static final String FIELD = "jurisdiction_code";

  private static final Map<String, Subdivision> SUBDIVISIONS = new HashMap<>();

  static {
    for (String line : Table.lines("subdivisions.txt")) {
      String[] columns = line.split(" ", 2);
      SUBDIVISIONS.put(columns[0], new Subdivision(columns[1], columns[0]));
    }
  }

  private Jurisdictions() {}

  static Optional<Jurisdiction> of(Optional<String> stored, Findings findings) {
    Optional<String> present = Text.present(stored);
    if (present.isEmpty()) {
      return Optional.empty();
    }
    String code = Text.strip(present.get()).replace('-', '_').toUpperCase(Locale.ROOT);
    int separator = code.indexOf('_');
    String first = separator < 0 ? code : code.substring(0, separator);
    Optional<Country> country = Countries.ofAlpha2(first.equals("UK") ? "GB" : first);
    if (country.isEmpty()) {
      findings.note(FindingCode.COUNTRY_NOT_RECOGNISED, FIELD, present.get());
      return Optional.empty();
    }
    String part = separator < 0 ? "" : code.substring(separator + 1);
    Optional<Subdivision> subdivision =
        Optional.ofNullable(SUBDIVISIONS.get(country.get().code() + "-" + part));
    if (!part.isEmpty() && subdivision.isEmpty()) {
      findings.note(FindingCode.SUBDIVISION_NOT_RECOGNISED, FIELD, present.get());
    }
    return Optional.of(new Jurisdiction(country.get(), subdivision));
  }
}
