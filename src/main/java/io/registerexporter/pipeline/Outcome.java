package io.registerexporter.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.registerexporter.register.FindingCode;
import org.apache.spark.sql.Column;

/**
 * What becomes of a document, as a text column: {@link #USED}, the reason why it is not used, or
 * the code of the finding that rejects it.
 */
final class Outcome {

  static final String COLUMN = "outcome";

  /** Something of the document is in the export. */
  static final String USED = "used";

  // Reasons why a sound document is not used.
  static final String MERGED = "merged-into-another";
  static final String PERSON_WITHOUT_RELATIONSHIP = "person-without-exported-relationship";
  static final String TYPE_UNKNOWN = "type-unknown";
  static final String BETWEEN_PERSONS = "between-persons";
  static final String NOT_ON_A_WALK = "not-between-a-company-and-a-person";
  static final String COMPANY_IS_PERSON = "company-is-a-person";
  static final String COMPANY_HAS_RELATIONSHIPS = "company-has-relationships";
  static final String OWNER_NOT_EXPORTED = "not-of-an-exported-relationship";
  static final String IMPORT_NOT_STORED = "import-or-data-source-not-stored";
  static final String NOT_REFERRED_TO = "not-referred-to";

  private Outcome() {}

  /** The first of several cases that applies, else used. */
  static Cases first() {
    return new Cases(null);
  }

  /** Cases in the order in which they are looked at. */
  static final class Cases {
    private final Column cases;

    private Cases(Column cases) {
      this.cases = cases;
    }

    Cases rejected(FindingCode code, Column condition) {
      return unused(code.code(), condition);
    }

    Cases unused(String reason, Column condition) {
      Column next = when(condition, lit(reason));
      return new Cases(cases == null ? next : coalesce(cases, next));
    }

    Column otherwiseUsed() {
      return coalesce(cases, lit(USED)).as(COLUMN);
    }
  }
}
