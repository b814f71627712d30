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
import java.util.Optional;

/** Where a relationship was found: by its imports, else by what is embedded in it. */
final class Sources {

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
    Optional<String> name = provenance.sourceName().filter(DocumentNames::isSource);
    return name.map(
        known ->
            new Source(
                DocumentNames.typesOfSource(known),
                DocumentNames.ofSource(known),
                Text.present(provenance.sourceUrl()),
                Dates.timeInRange("provenance.retrieved_at", provenance.retrievedAt(), findings)));
  }
}
