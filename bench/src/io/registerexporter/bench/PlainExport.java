package io.registerexporter.bench;

import io.registerexporter.bods.Bods04Writer;
import io.registerexporter.bods.PublicationDetails;
import io.registerexporter.config.ExportConfig;
import io.registerexporter.config.Setting;
import io.registerexporter.config.Settings;
import io.registerexporter.mapping.Identities;
import io.registerexporter.mapping.ImportedFrom;
import io.registerexporter.mapping.RecordIds;
import io.registerexporter.mapping.RegisterMapping;
import io.registerexporter.mapping.corrected.CorrectedMapping;
import io.registerexporter.register.DataSource;
import io.registerexporter.register.DocumentId;
import io.registerexporter.register.Entity;
import io.registerexporter.register.EntityType;
import io.registerexporter.register.Findings;
import io.registerexporter.register.Import;
import io.registerexporter.register.Provenance;
import io.registerexporter.register.PscStatement;
import io.registerexporter.register.Reading;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.register.Relationship;
import io.registerexporter.source.DocumentReader;
import io.registerexporter.source.FileSlice;
import io.registerexporter.source.RegisterSource;
import io.registerexporter.source.SourceDocument;
import io.registerexporter.source.SourceFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.bson.BsonDocument;
import org.bson.BsonObjectId;

/**
 * A register exported in BODS 0.4 by a single thread, with what has to be known between documents
 * in maps: the program's own reading, mapping and writing, without Spark, order, parts, checks and
 * findings.
 *
 * <p>Each document is read once, entities twice. Documents of one {@code _id} are not looked for,
 * and entities of unknown type are taken for ends of no way.
 */
final class PlainExport {

  private final RegisterSource source;
  private final LocalDate publicationDate;
  private final RegisterMapping mapping;
  private final Configuration hadoop = new Configuration();
  private final PlainEntities entities = new PlainEntities();
  private final PlainSources sources = new PlainSources();
  private final PlainLines lines;

  private PlainExport(ExportConfig config, PlainLines lines) {
    this.lines = lines;
    publicationDate = config.publicationDate().orElseThrow();
    source =
        SourceFolder.open(
            config.source(), config.collections(), config.files().sliceBytes(), hadoop);
    ExportConfig.Publisher publisher = config.publisher();
    Identities identities = new Identities(new RecordIds(publisher.namespace()));
    mapping = new CorrectedMapping(identities, publisher.baseUrl(), publicationDate);
  }

  /**
   * Prints how many statements it wrote.
   *
   * @param arguments the register's folder, the file to write, and the date of publication
   */
  public static void main(String[] arguments) throws IOException {
    Map<Setting, String> settings =
        Map.of(Setting.SOURCE, arguments[0], Setting.PUBLICATION_DATE, arguments[2]);
    ExportConfig config =
        ExportConfig.of(Settings.of(settings, Map.of(), Optional.empty()), Clock.systemUTC());
    try (PlainLines lines = new PlainLines(Path.of(arguments[1]), writer(config))) {
      new PlainExport(config, lines).run();
      System.out.println(lines.count());
    }
  }

  private static Bods04Writer writer(ExportConfig config) {
    ExportConfig.Publisher publisher = config.publisher();
    return new Bods04Writer(
        new PublicationDetails(
            config.publicationDate().orElseThrow(),
            publisher.name(),
            publisher.url(),
            publisher.license()),
        publisher.namespace());
  }

  private void run() {
    forEach(RegisterCollection.DATA_SOURCES, DataSource::read, sources::add);
    forEach(RegisterCollection.IMPORTS, Import::read, sources::add);
    forEach(RegisterCollection.RAW_DATA_PROVENANCES, Provenance::read, sources::add);
    forEach(RegisterCollection.ENTITIES, Entity::read, e -> entities.add(e, publicationDate));
    // What is said of an entity follows from all relationships and PSC statements.
    forEach(RegisterCollection.RELATIONSHIPS, Relationship::read, this::write);
    forEach(RegisterCollection.STATEMENTS, PscStatement::read, this::write);
    forEach(RegisterCollection.ENTITIES, Entity::read, this::write);
  }

  private <T> void forEach(
      RegisterCollection collection, Function<BsonDocument, Reading<T>> read, Consumer<T> use) {
    for (FileSlice slice : source.slices(collection)) {
      try (DocumentReader reader = DocumentReader.open(collection, slice, hadoop)) {
        for (Optional<SourceDocument> next = reader.next();
            next.isPresent();
            next = reader.next()) {
          if (next.get() instanceof SourceDocument.Decoded decoded
              && read.apply(decoded.document()) instanceof Reading.Accepted<T> accepted) {
            use.accept(accepted.value());
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void write(Relationship relationship) {
    PlainEntities.Known target = entities.get(relationship.targetId());
    PlainEntities.Known source = entities.get(relationship.sourceId());
    if (target == null || source == null) {
      return;
    }
    PlainEntities.Known party = entities.masterOf(source);
    target.hasOwners = true;
    boolean isExported =
        source.type == EntityType.LEGAL_ENTITY
            || party.type == EntityType.LEGAL_ENTITY
            || (target.type == EntityType.LEGAL_ENTITY && party.type == EntityType.NATURAL_PERSON);
    if (!isExported || target.type == EntityType.NATURAL_PERSON) {
      return;
    }
    target.isTarget = true;
    party.isParty = true;
    lines.write(
        mapping.relationship(
            relationship,
            target.end(),
            party.end(),
            importOf("Relationship", relationship.id()),
            unused(RegisterCollection.RELATIONSHIPS)));
  }

  private void write(PscStatement statement) {
    PlainEntities.Known company = statement.entityId().map(entities::get).orElse(null);
    if (company == null || CorrectedMapping.hasEnded(statement, publicationDate)) {
      return;
    }
    company.hasPscStatement = true;
    if (company.lacksOwners()) {
      lines.write(
          mapping.pscStatement(
              statement,
              company.end(),
              importOf("Statement", statement.id()),
              unused(RegisterCollection.STATEMENTS)));
    }
  }

  private void write(Entity entity) {
    PlainEntities.Known known = entities.get(entity.id());
    if (known.isUsed()) {
      DocumentId id = new DocumentId(new BsonObjectId(entity.id()));
      lines.write(
          mapping.entity(
              entity, known.use(), importOf("Entity", id), unused(RegisterCollection.ENTITIES)));
    }
  }

  private Optional<ImportedFrom> importOf(String ownerType, DocumentId owner) {
    return sources.of(ownerType, owner);
  }

  private static Findings unused(RegisterCollection collection) {
    return new Findings(collection, "");
  }
}
