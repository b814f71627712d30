package io.registerexporter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.registerexporter.bods.BodsVersion;
import io.registerexporter.bods.Statement;
import io.registerexporter.bods.StatementWriter;
import io.registerexporter.decisions.Selection;
import io.registerexporter.generate.Form;
import io.registerexporter.generate.RegisterGenerator;
import io.registerexporter.generate.gallery.Gallery;
import io.registerexporter.mapping.End;
import io.registerexporter.mapping.EntityUse;
import io.registerexporter.mapping.RegisterMapping;
import io.registerexporter.register.Entity;
import io.registerexporter.register.EntityType;
import io.registerexporter.register.Findings;
import io.registerexporter.register.Reading;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.register.Relationship;
import io.registerexporter.source.DocumentReader;
import io.registerexporter.source.SourceDocument;
import io.registerexporter.source.SourceFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the way of a document costs, in bytes that are allocated on it: unlike time, that does not
 * depend on the machine. The bounds are a quarter above what it takes today; who goes over one has
 * made something slower, or raises it and says why.
 */
class AllocationTest {

  /** More than the gallery, whose documents are odd. */
  private static final int ENTITIES = Gallery.ENTITIES + 3_000;

  private static final LocalDate PUBLISHED = LocalDate.of(2026, 1, 31);
  private static final End COMPANY = end("57b143a4d15ea5ed000bbd90", EntityType.LEGAL_ENTITY);
  private static final End PERSON = end("57b143a4d15ea5ed000bbd91", EntityType.NATURAL_PERSON);

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @TempDir private Path folder;
  private SourceFolder register;

  @BeforeEach
  void register() throws IOException {
    RegisterGenerator.write(ENTITIES, 1, Form.BSON, folder);
    Map<RegisterCollection, String> names =
        Stream.of(RegisterCollection.values())
            .collect(
                Collectors.toMap(collection -> collection, RegisterCollection::collectionName));
    register = SourceFolder.open(folder.toString(), names, 1 << 30, new Configuration());
  }

  @ParameterizedTest
  @CsvSource({"ENTITIES, 3230", "RELATIONSHIPS, 4010", "RAW_DATA_PROVENANCES, 2530"})
  void readingADocument_allocatesNoMoreThanItDid(RegisterCollection collection, long bound)
      throws IOException {
    assertThat(bytesPerResult(collection, document -> 1)).isLessThan(bound);
  }

  @ParameterizedTest
  @CsvSource({"V0_1, 25870", "V0_2, 25830", "V0_4, 25930"})
  void makingAStatement_allocatesNoMoreThanItDid(BodsVersion version, long bound)
      throws IOException {
    Making making = new Making(version);
    long entities = bytesPerResult(RegisterCollection.ENTITIES, making::entity);
    long relationships = bytesPerResult(RegisterCollection.RELATIONSHIPS, making::relationship);
    assertThat(entities + relationships).isLessThan(bound);
  }

  /** The second time, when all tables are there. */
  private long bytesPerResult(RegisterCollection collection, ToIntFunction<BsonDocument> action)
      throws IOException {
    long results = forEach(collection, action);
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThat(forEach(collection, action)).isEqualTo(results);
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    return bytes / results;
  }

  private long forEach(RegisterCollection collection, ToIntFunction<BsonDocument> action)
      throws IOException {
    long results = 0;
    try (DocumentReader reader =
        DocumentReader.open(collection, register.slices(collection).get(0), new Configuration())) {
      Optional<SourceDocument> document = reader.next();
      while (document.isPresent()) {
        if (document.get() instanceof SourceDocument.Decoded decoded) {
          results += action.applyAsInt(decoded.document());
        }
        document = reader.next();
      }
    }
    return results;
  }

  /** Makes statements as the job does. */
  private static final class Making {
    private final RegisterMapping mapping;
    private final StatementWriter writer;

    Making(BodsVersion version) {
      PublicationTerms terms =
          new PublicationTerms(
              PUBLISHED, "https://register.example.org", "example", "Publisher", null, null);
      VersionRules rules = new VersionRules(version, terms);
      mapping = terms.mapping(Selection.of(version));
      writer = rules.writer();
    }

    int entity(BsonDocument document) {
      if (!(Entity.read(document) instanceof Reading.Accepted<Entity> accepted)) {
        return 0;
      }
      Entity entity = accepted.value();
      EntityUse.As as =
          entity.type() == EntityType.NATURAL_PERSON ? EntityUse.As.PERSON : EntityUse.As.ENTITY;
      return write(
          mapping.entity(
              entity,
              new EntityUse(as, false),
              Optional.empty(),
              new Findings(RegisterCollection.ENTITIES, entity.id()::toHexString)));
    }

    int relationship(BsonDocument document) {
      if (!(Relationship.read(document) instanceof Reading.Accepted<Relationship> accepted)) {
        return 0;
      }
      Relationship relationship = accepted.value();
      return write(
          mapping.relationship(
              relationship,
              COMPANY,
              PERSON,
              Optional.empty(),
              new Findings(RegisterCollection.RELATIONSHIPS, relationship.id()::json)));
    }

    private int write(List<Statement> statements) {
      int lines = 0;
      for (Statement statement : statements) {
        lines += Math.min(1, writer.write(statement, (change, value) -> {}).json().length);
      }
      return lines;
    }
  }

  private static End end(String id, EntityType type) {
    return new End(id, type, 1, PUBLISHED, false);
  }
}
