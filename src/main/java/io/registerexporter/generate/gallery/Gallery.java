package io.registerexporter.generate.gallery;

import io.registerexporter.generate.population.DocumentSink;
import io.registerexporter.register.RegisterCollection;
import java.io.IOException;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonWriter;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.EncoderContext;

/** The documents that every generated register holds. */
public final class Gallery {

  /** The number of entities in the gallery. */
  public static final int ENTITIES = 820;

  private static final List<GalleryRow> ROWS = build();

  private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

  private Gallery() {}

  /** All rows, in the order in which their documents are written. */
  public static List<GalleryRow> rows() {
    return ROWS;
  }

  /** The names of all rows. */
  public static List<String> rowNames() {
    return ROWS.stream().map(GalleryRow::name).toList();
  }

  /**
   * Adds the documents of a collection that belong to the first entities of the gallery: those that
   * stand before the next entity.
   */
  public static void addTo(DocumentSink sink, RegisterCollection collection, long entities)
      throws IOException {
    long seen = 0;
    for (GalleryRow row : ROWS) {
      for (GalleryDocument document : row.documents()) {
        if (document.collection() == RegisterCollection.ENTITIES && ++seen > entities) {
          return;
        }
        if (document.collection() == collection) {
          sink.add(writer -> encode(writer, document.content()));
        }
      }
    }
  }

  private static void encode(BsonWriter writer, BsonDocument document) {
    CODEC.encode(writer, document, EncoderContext.builder().build());
  }

  private static List<GalleryRow> build() {
    GalleryBuilder gallery = new GalleryBuilder();
    addAsPublished(gallery);
    addCorrected(gallery);
    return gallery.rows();
  }

  /** What the mapping to 0.1 tells apart. */
  private static void addAsPublished(GalleryBuilder gallery) {
    IdRows.addTo(gallery);
    EntityRows.addTo(gallery);
    CountryRows.addTo(gallery);
    IdentifierRows.addTo(gallery);
    SchemeRows.addTo(gallery);
    PersonRows.addTo(gallery);
    ResidenceRows.addTo(gallery);
    PscStatementRows.addTo(gallery);
    MergedRows.addTo(gallery);
    IncomingRows.addTo(gallery);
    WalkRows.addTo(gallery);
    MissingEndRows.addTo(gallery);
    RelationshipRows.addTo(gallery);
    WordingRows.addTo(gallery);
    ShareRows.addTo(gallery);
    SourceRows.addTo(gallery);
    EmbeddedSourceRows.addTo(gallery);
  }

  /**
   * What only the mapping to later versions tells apart. These rows come last, so that the ids of
   * those above stay.
   */
  private static void addCorrected(GalleryBuilder gallery) {
    DateTextRows.addTo(gallery);
    PlaceRows.addTo(gallery);
    UriRows.addTo(gallery);
    EndedStatementRows.addTo(gallery);
    ReasonRows.addTo(gallery);
    GrammarRows.addTo(gallery);
    InterestCodeRows.addTo(gallery);
    LevelRows.addTo(gallery);
    BoundRows.addTo(gallery);
    ListedSchemeRows.addTo(gallery);
    DataSourceRows.addTo(gallery);
    EntitySourceRows.addTo(gallery);
    StatementDateRows.addTo(gallery);
    CompanyTypeRows.addTo(gallery);
    PersonDetailRows.addTo(gallery);
    PeriodRows.addTo(gallery);
    RoleRows.addTo(gallery);
  }
}
