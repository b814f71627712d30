package io.registerexporter.mapping.corrected;

import io.registerexporter.bods.Codes;
import io.registerexporter.bods.Unspecified;
import io.registerexporter.bods.Unspecified.Reason;
import io.registerexporter.mapping.Table;
import io.registerexporter.register.FindingCode;
import io.registerexporter.register.Findings;
import io.registerexporter.register.Text;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Why an owner is not named, by the type of the PSC statement that says so. */
final class UnspecifiedReasons {

  /** Of a company about whose owners nothing at all is stored. */
  static final Unspecified NOTHING_STORED =
      new Unspecified(
          Reason.UNKNOWN,
          Optional.of("The register holds no owner of this entity and no statement about why"));

  private static final Map<String, Unspecified> BY_TYPE = new HashMap<>();

  static {
    for (String line : Table.lines("unspecified-reasons.txt")) {
      String[] columns = line.split(" \\| ", 3);
      BY_TYPE.put(columns[0], new Unspecified(Reason.valueOf(columns[1]), Optional.of(columns[2])));
    }
  }

  private UnspecifiedReasons() {}

  static Unspecified of(Optional<String> pscStatementType, Findings findings) {
    Optional<String> stored = Text.present(pscStatementType);
    Optional<String> type = stored.map(text -> Text.strip(text).toLowerCase(Locale.ROOT));
    return type.map(BY_TYPE::get)
        .or(
            () ->
                type.flatMap(Codes::reasonOf)
                    .map(reason -> new Unspecified(reason, Optional.empty())))
        .orElseGet(
            () -> {
              findings.note(FindingCode.PSC_STATEMENT_TYPE_UNKNOWN, "type", stored.orElse(""));
              return new Unspecified(Reason.UNKNOWN, stored);
            });
  }
}
