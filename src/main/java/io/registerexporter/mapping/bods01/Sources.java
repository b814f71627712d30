package io.registerexporter.mapping.bods01;

import io.registerexporter.bods.Source;
import io.registerexporter.mapping.Dates;
import io.registerexporter.mapping.DocumentNames;
import io.registerexporter.mapping.ImportedFrom;
import io.registerexporter.register.DataSource;
import io.registerexporter.register.FindingCode;
import io.registerexporter.register.Findings;
import io.registerexporter.register.Relationship.EmbeddedProvenance;
import io.registerexporter.register.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a relationship was found: by its imports, else by what is embedded in it. */
final class Sources {

  /** The sources of embedded provenances; others are not printed. */
  private static final Map<String, List<String>> TYPES_BY_SOURCE_NAME =
      Map.of(
          "UK PSC Register",
          List.of("officialRegister"),
          "Denmark Central Business Register (Centrale Virksomhedsregister [CVR])",
          List.of("officialRegister"),
          "Slovakia Public Sector Partners Register (Register partnerov verejného sektora)",
          List.of("officialRegister"),
          "OpenOwnership Register",
          List.of("thirdParty", "selfDeclaration"));

  private Sources() {}

  static Source of(ImportedFrom imported, Findings findings) {
    DataSource dataSource = imported.dataSource();
    if (imported.severalSources()) {
      findings.note(
          FindingCode.PROVENANCE_SEVERAL_SOURCES,
          "",
          dataSource.name().orElse(dataSource.id().json()));
    }
    return new Source(
        dataSource.types(),
        dataSource.name().map(name -> DocumentNames.ofSource(name).orElse(name)),
        dataSource.url(),
        imported.createdAt());
  }

  static Optional<Source> of(EmbeddedProvenance provenance, Findings findings) {
    Optional<String> name = provenance.sourceName().filter(TYPES_BY_SOURCE_NAME::containsKey);
    return name.map(
        known ->
            new Source(
                TYPES_BY_SOURCE_NAME.get(known),
                DocumentNames.ofSource(known),
                Text.present(provenance.sourceUrl()),
                Dates.inRange("provenance.retrieved_at", provenance.retrievedAt(), findings)));
  }
}
