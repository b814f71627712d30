package io.registerexporter.pipeline;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.bods.StatementId;
import io.registerexporter.bods.StatementLine;
import io.registerexporter.bods.StatementType;
import io.registerexporter.register.Finding;
import io.registerexporter.register.FindingCode;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Statements and findings as the rows that are exchanged, sorted and written: where to, in which
 * order, what, and the line itself.
 */
final class StatementRows implements Serializable {

  private static final long serialVersionUID = 1L;

  static final String TARGET = "target";
  static final String ORDER = "order";
  static final String LOW = "low";
  static final String TAG = "tag";
  static final String LINE = "line";

  /**
   * target: key of the file; order: signed order of the first 64 bits of the hash; low: those that
   * follow; tag: ordinal of type or code; line.
   */
  static final StructType SCHEMA =
      new StructType()
          .add(TARGET, DataTypes.IntegerType, false)
          .add(ORDER, DataTypes.LongType, false)
          .add(LOW, DataTypes.LongType, false)
          .add(TAG, DataTypes.IntegerType, false)
          .add(LINE, DataTypes.BinaryType, false);

  private final EnumMap<BodsVersion, Targets> versions;
  private final int[] crosswalk;

  /**
   * Keys of the files of one version.
   *
   * @param ranges how statements are cut
   * @param statements a part for each range
   * @param findings files of findings
   */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
  record Targets(RangePlan ranges, int[] statements, int[] findings) implements Serializable {}

  /**
   * @param crosswalk files of the crosswalk between versions, none if there is only one
   */
  StatementRows(Map<BodsVersion, Targets> versions, int[] crosswalk) {
    this.versions = new EnumMap<>(versions);
    this.crosswalk = crosswalk;
  }

  Row of(BodsVersion version, StatementLine statement) {
    Targets targets = versions.get(version);
    StatementType type = statement.type();
    long hash = statement.hash().high();
    return RowFactory.create(
        targets.statements[targets.ranges.rangeOf(type, hash)],
        hash ^ Long.MIN_VALUE,
        statement.hash().low(),
        type.ordinal(),
        statement.json());
  }

  Row of(BodsVersion version, Finding finding) {
    FindingCode code = finding.code();
    byte[] line = FindingLine.of(finding);
    int[] files = versions.get(version).findings;
    int spread = Math.floorMod(Arrays.hashCode(line), files.length);
    long order = ((long) code.ordinal() << Integer.SIZE) | (Arrays.hashCode(line) & 0xFFFFFFFFL);
    return RowFactory.create(files[spread], order, 0L, code.ordinal(), line);
  }

  /**
   * @param statements number of statements that the line names, its tag
   */
  Row ofCrosswalk(String recordId, int statements, byte[] line) {
    long hash = StatementId.ofHashed(recordId).hash();
    int file = (int) Math.multiplyHigh(hash >>> 1, 2L * crosswalk.length);
    return RowFactory.create(crosswalk[file], hash ^ Long.MIN_VALUE, 0L, statements, line);
  }
}
