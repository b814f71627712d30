package io.registerexporter.decisions;

import io.registerexporter.bods.BodsVersion;

/** Which documents an export has statements about; versions of the standard share one. */
public enum Selection {
  /** As the register was always published: BODS 0.1. */
  AS_PUBLISHED(Outcome.DANGLING_REFERENCE),
  /** Without what the standard has no place for, and without what has ended: later versions. */
  CORRECTED(Outcome.RELATIONSHIP_END_MISSING);

  private final Outcome endMissing;

  Selection(Outcome endMissing) {
    this.endMissing = endMissing;
  }

  public static Selection of(BodsVersion version) {
    return version == BodsVersion.V0_1 ? AS_PUBLISHED : CORRECTED;
  }

  /** The code under which a relationship is rejected whose source or target is not stored. */
  Outcome endMissing() {
    return endMissing;
  }
}
