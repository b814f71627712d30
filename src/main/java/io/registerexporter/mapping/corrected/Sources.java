package io.registerexporter.mapping.corrected;

import io.registerexporter.bods.Source;
import io.registerexporter.mapping.Dates;
import io.registerexporter.mapping.DocumentNames;
import io.registerexporter.mapping.ImportedFrom;
import io.registerexporter.register.DataSource;
import io.registerexporter.register.FindingCode;
import io.registerexporter.register.Findings;
import io.registerexporter.register.Relationship.EmbeddedProvenance;
import io.registerexporter.register.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a relationship was found: by its imports, else by what is embedded in it.
 *
 * @param publicationDate after which nothing can have been found
 */
record Sources(LocalDate publicationDate) {

  /** The standard's sourceType codelist. */
  private static final Set<String> TYPES =
      Set.of("selfDeclaration", "officialRegister", "thirdParty", "primaryResearch", "verified");

  /** Empty if nothing of the data source can be printed. */
  Optional<Source> of(ImportedFrom imported, Findings findings) {
    DataSource dataSource = imported.dataSource();
    if (imported.severalSources()) {
      findings.note(
          FindingCode.PROVENANCE_SEVERAL_SOURCES,
          "",
          dataSource.name().orElse(dataSource.id().json()));
    }
    return source(
        types(dataSource, findings),
        Text.present(dataSource.name()).map(name -> DocumentNames.ofSource(name).orElse(name)),
        Uris.valid("url", dataSource.url(), findings),
        retrievedAt("created_at", imported.createdAt(), findings));
  }

  /** Empty if it is of a source that is not known. */
  Optional<Source> of(EmbeddedProvenance provenance, Findings findings) {
    return provenance
        .sourceName()
        .filter(DocumentNames::isSource)
        .flatMap(
            name ->
                source(
                    DocumentNames.typesOfSource(name),
                    DocumentNames.ofSource(name),
                    Uris.valid("provenance.source_url", provenance.sourceUrl(), findings),
                    retrievedAt("provenance.retrieved_at", provenance.retrievedAt(), findings)));
  }

  private static Optional<Source> source(
      List<String> types,
      Optional<String> description,
      Optional<String> url,
      Optional<Instant> retrievedAt) {
    boolean isEmpty =
        types.isEmpty() && description.isEmpty() && url.isEmpty() && retrievedAt.isEmpty();
    return isEmpty
        ? Optional.empty()
        : Optional.of(new Source(types, description, url, retrievedAt));
  }

  private static List<String> types(DataSource dataSource, Findings findings) {
    Set<String> types = new LinkedHashSet<>();
    for (String type : dataSource.types()) {
      if (TYPES.contains(type)) {
        types.add(type);
      } else {
        findings.note(FindingCode.SOURCE_TYPE_UNKNOWN, "types", type);
      }
    }
    return List.copyOf(types);
  }

  private Optional<Instant> retrievedAt(String field, Optional<Instant> stored, Findings findings) {
    Optional<Instant> time = Dates.timeInRange(field, stored, findings);
    Optional<Instant> past =
        time.filter(t -> !LocalDate.ofInstant(t, ZoneOffset.UTC).isAfter(publicationDate));
    if (time.isPresent() && past.isEmpty()) {
      findings.note(FindingCode.RETRIEVED_AT_IN_FUTURE, field, time.get().toString());
    }
    return past;
  }
}
