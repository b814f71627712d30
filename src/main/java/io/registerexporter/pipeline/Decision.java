package io.registerexporter.pipeline;

import io.registerexporter.decisions.DataSources;
import io.registerexporter.decisions.DecidedSlice;
import io.registerexporter.decisions.Outcome;
import io.registerexporter.mapping.End;
import io.registerexporter.mapping.EntityUse;
import io.registerexporter.mapping.ImportedFrom;
import java.util.Optional;

/**
 * What was decided about a document.
 *
 * @param slice with what was decided about all documents of its slice
 * @param document its number there
 */
record Decision(DecidedSlice slice, int document) {

  Outcome outcome() {
    return slice.outcome(document);
  }

  EntityUse use() {
    return slice.use(document);
  }

  Optional<End> subject() {
    return slice.subject(document);
  }

  Optional<End> party() {
    return slice.party(document);
  }

  Optional<ImportedFrom> importedFrom(DataSources dataSources) {
    return slice.importedFrom(document, dataSources);
  }
}
