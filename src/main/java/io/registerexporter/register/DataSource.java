package io.registerexporter.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;

/**
 * A document of {@code data_sources}: a register or publication that relationships come from.
 *
 * @param id {@code _id}
 * @param name {@code name}
 * @param url {@code url}, as stored
 * @param types {@code types}, codes of the standard's sourceType codelist
 * @param updatedAt {@code updated_at}
 */
public record DataSource(
    DocumentId id,
    Optional<String> name,
    Optional<String> url,
    List<String> types,
    Optional<Instant> updatedAt) {

  public static Reading<DataSource> read(BsonDocument document) {
    DocumentFields fields = DocumentFields.of(RegisterCollection.DATA_SOURCES, document);
    return fields.read(
        () ->
            fields
                .requiredAnyId()
                .map(
                    id ->
                        new DataSource(
                            id,
                            fields.text("name"),
                            fields.text("url"),
                            types(fields),
                            fields.time("updated_at"))));
  }

  private static List<String> types(DocumentFields fields) {
    List<String> types = new ArrayList<>();
    for (Fields.Element element : fields.array("types")) {
      if (element.value().isString()) {
        types.add(fields.text(element));
      } else {
        fields.note(FindingCode.FIELD_TYPE, element.field(), IdText.of(element.value()));
      }
    }
    return types;
  }
}
