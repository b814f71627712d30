package io.registerexporter.pipeline;

import io.registerexporter.bods.Statement;
import io.registerexporter.bods.StatementType;
import io.registerexporter.bods.StatementWriter;
import io.registerexporter.register.Finding;
import io.registerexporter.register.FindingCode;
import java.io.Serializable;
import java.util.Arrays;
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
  static final String TAG = "tag";
  static final String LINE = "line";

  /**
   * target: key of the file; order: signed order of the hash; tag: ordinal of type or code; line.
   */
  static final StructType SCHEMA =
      new StructType()
          .add(TARGET, DataTypes.IntegerType, false)
          .add(ORDER, DataTypes.LongType, false)
          .add(TAG, DataTypes.IntegerType, false)
          .add(LINE, DataTypes.BinaryType, false);

  private final RangePlan ranges;
  private final int[] targets;
  private final VersionRules rules;
  private transient StatementWriter writer;

  /**
   * @param targets keys of the files: a part for each range, then the files of findings
   */
  StatementRows(RangePlan ranges, int[] targets, VersionRules rules) {
    this.ranges = ranges;
    this.targets = targets;
    this.rules = rules;
  }

  Row of(Statement statement) {
    if (writer == null) {
      writer = rules.writer();
    }
    StatementType type = statement.type();
    long hash = statement.statementId().hash();
    return RowFactory.create(
        targets[ranges.rangeOf(type, hash)],
        hash ^ Long.MIN_VALUE,
        type.ordinal(),
        writer.write(statement));
  }

  Row of(Finding finding) {
    return ofFinding(finding.code(), FindingLine.of(finding));
  }

  Row ofFinding(FindingCode code, byte[] line) {
    int spread = Math.floorMod(Arrays.hashCode(line), targets.length - ranges.size());
    long order = ((long) code.ordinal() << Integer.SIZE) | (Arrays.hashCode(line) & 0xFFFFFFFFL);
    return RowFactory.create(targets[ranges.size() + spread], order, code.ordinal(), line);
  }
}
