package io.registerexporter.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;

import io.registerexporter.register.EntityType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.bson.types.ObjectId;

/**
 * The entities of unknown type on a way from a company through owners to a person.
 *
 * <p>Where every type is known, the ends of a relationship say whether it is exported. A
 * relationship with an entity of unknown type is exported if its target can be reached from a
 * company and its party leads to a person. Both are found by spreading over edges, each looked at
 * once: a cycle ends and many ways cost no more than one.
 */
final class UnknownTypes {

  private static final StructType KEY = new StructType().add(ScanColumns.KEY, DataTypes.BinaryType);

  private final Dataset<Row> reached;
  private final Dataset<Row> stuck;

  private UnknownTypes(Dataset<Row> reached, Dataset<Row> stuck) {
    this.reached = reached;
    this.stuck = stuck;
  }

  /** Looks at the stored relationships, with the columns of {@link Decisions}. */
  static UnknownTypes in(Dataset<Row> stored, KeptRows rows) {
    Dataset<Row> held = stored.where(Decisions.is("partyType", EntityType.UNKNOWN));
    if (held.isEmpty()) {
      Dataset<Row> none = keys(stored, Set.of());
      return new UnknownTypes(none, none);
    }
    return new UnknownTypes(rows.keep(reached(held)), keys(stored, stuck(stored)));
  }

  /** Keys of the entities of unknown type that a company leads to. */
  Dataset<Row> reached() {
    return reached;
  }

  /**
   * Adds to relationships whether their target is a reached entity of unknown type, and whether
   * their party is one that leads to a person: {@code targetReached}, {@code partyLeadsToPerson}.
   */
  Dataset<Row> joinedTo(Dataset<Row> ends) {
    Dataset<Row> targets =
        reached.select(col(ScanColumns.KEY).as("target"), lit(true).as("isReached"));
    Dataset<Row> parties = stuck.select(col(ScanColumns.KEY).as("party"), lit(true).as("isStuck"));
    return ends.join(targets, ScanColumns.using("target"), "left")
        .join(parties, ScanColumns.using("party"), "left")
        .withColumn("targetReached", coalesce(col("isReached"), lit(false)))
        .withColumn(
            "partyLeadsToPerson",
            Decisions.is("partyType", EntityType.UNKNOWN)
                .and(not(coalesce(col("isStuck"), lit(false)))))
        .drop("isReached", "isStuck");
  }

  /** Owners of unknown type of companies, their owners of unknown type, and so on. */
  private static Dataset<Row> reached(Dataset<Row> held) {
    Dataset<Row> ofCompanies =
        held.where(Decisions.is("targetType", EntityType.LEGAL_ENTITY))
            .select(key("party"))
            .distinct();
    List<Reachability.Edge> upwards =
        edges(held.where(Decisions.is("targetType", EntityType.UNKNOWN)), "target", "party");
    if (upwards.isEmpty()) {
      return ofCompanies;
    }
    Dataset<Row> targets = keys(held, upwards.stream().map(Reachability.Edge::from).toList());
    List<ObjectId> starts =
        ids(
            ofCompanies.join(targets, ScanColumns.using(ScanColumns.KEY), "left_semi"),
            ScanColumns.KEY);
    return ofCompanies.union(keys(held, Reachability.from(starts, upwards))).distinct();
  }

  /** Entities with owners none of which leads to a person: those on cycles, and what they own. */
  private static Set<ObjectId> stuck(Dataset<Row> stored) {
    Dataset<Row> withoutPerson =
        stored
            .where(not(Decisions.is("targetType", EntityType.NATURAL_PERSON)))
            .groupBy("target")
            .agg(max(Decisions.is("partyType", EntityType.NATURAL_PERSON)).as("hasPerson"))
            .where(not(col("hasPerson")))
            .select("target");
    Dataset<Row> among =
        stored
            .join(withoutPerson, ScanColumns.using("target"), "left_semi")
            .select("party", "target");
    Set<ObjectId> open = new HashSet<>(ids(withoutPerson, "target"));
    List<Reachability.Edge> downwards = edges(among, "party", "target");
    Set<ObjectId> grounded =
        downwards.stream()
            .map(Reachability.Edge::from)
            .filter(party -> !open.contains(party))
            .collect(Collectors.toSet());
    open.removeAll(Reachability.from(grounded, downwards));
    return open;
  }

  private static Column key(String column) {
    return col(column).as(ScanColumns.KEY);
  }

  private static List<Reachability.Edge> edges(Dataset<Row> rows, String from, String to) {
    return rows.select(from, to).collectAsList().stream()
        .map(row -> new Reachability.Edge(id(row, 0), id(row, 1)))
        .toList();
  }

  private static List<ObjectId> ids(Dataset<Row> rows, String column) {
    return rows.select(column).collectAsList().stream().map(row -> id(row, 0)).toList();
  }

  private static ObjectId id(Row row, int column) {
    return new ObjectId((byte[]) row.get(column));
  }

  private static Dataset<Row> keys(Dataset<Row> any, Collection<ObjectId> ids) {
    List<Row> rows = ids.stream().map(id -> RowFactory.create((Object) id.toByteArray())).toList();
    return any.sparkSession().createDataset(rows, Encoders.row(KEY));
  }
}
