package io.registerexporter.pipeline;

import io.registerexporter.bods.PublicationDetails;
import io.registerexporter.config.ExportConfig;
import io.registerexporter.decisions.Selection;
import io.registerexporter.mapping.Identities;
import io.registerexporter.mapping.RecordIds;
import io.registerexporter.mapping.RegisterMapping;
import io.registerexporter.mapping.bods01.Bods01Mapping;
import io.registerexporter.mapping.corrected.CorrectedMapping;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What all statements of an export have in common.
 *
 * @param date the date that they bear
 * @param baseUrl address of the register, without a slash at its end
 * @param namespace what ids of records begin with
 * @param publisherName who publishes, or null
 * @param publisherUrl and where, or null
 * @param license address of the licence, or null
 */
record PublicationTerms(
    LocalDate date,
    String baseUrl,
    String namespace,
    String publisherName,
    String publisherUrl,
    String license)
    implements Serializable {

  static PublicationTerms of(ExportConfig.Publisher publisher, LocalDate date) {
    return new PublicationTerms(
        date,
        publisher.baseUrl(),
        publisher.namespace(),
        publisher.name().orElse(null),
        publisher.url().orElse(null),
        publisher.license().orElse(null));
  }

  PublicationDetails details() {
    return new PublicationDetails(
        date,
        Optional.ofNullable(publisherName),
        Optional.ofNullable(publisherUrl),
        Optional.ofNullable(license));
  }

  RegisterMapping mapping(Selection selection) {
    Identities identities = new Identities(new RecordIds(namespace));
    return switch (selection) {
      case AS_PUBLISHED -> new Bods01Mapping(identities, baseUrl);
      case CORRECTED -> new CorrectedMapping(identities, baseUrl, date);
    };
  }
}
