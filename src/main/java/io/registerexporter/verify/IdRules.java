package io.registerexporter.verify;

import io.registerexporter.bods.BodsVersion;

/** What every id of an export has to keep to, judged by all its occurrences. */
interface IdRules {

  /**
   * @param id an id that occurs
   * @param found where it occurs
   * @param report takes what is wrong
   */
  void check(IdKey id, Occurrences found, IdReport report);

  static IdRules of(BodsVersion version) {
    return switch (version) {
      case V0_1 -> new IdRules01();
      case V0_2 -> new IdRules02();
      case V0_4 -> new IdRules04();
    };
  }
}
