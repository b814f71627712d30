package io.registerexporter.pipeline;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.register.FindingCode;

/** Which documents an export has statements about; versions of the standard share one. */
enum Selection {
  /** As the register was always published: BODS 0.1. */
  AS_PUBLISHED(FindingCode.DANGLING_REFERENCE),
  /** Without what the standard has no place for, and without what has ended: later versions. */
  CORRECTED(FindingCode.RELATIONSHIP_END_MISSING);

  /** The column that says which selection a decision belongs to, by its ordinal. */
  static final String COLUMN = "selection";

  private final FindingCode endMissing;

  Selection(FindingCode endMissing) {
    this.endMissing = endMissing;
  }

  static Selection of(BodsVersion version) {
    return version == BodsVersion.V0_1 ? AS_PUBLISHED : CORRECTED;
  }

  /** The code under which a relationship is rejected whose source or target is not stored. */
  FindingCode endMissing() {
    return endMissing;
  }
}
