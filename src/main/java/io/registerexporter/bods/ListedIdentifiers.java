package io.registerexporter.bods;

import java.util.ArrayList;
import java.util.List;

/** Identifiers whose scheme is a promise that a list is known by it. */
final class ListedIdentifiers {

  private ListedIdentifiers() {}

  /** The identifiers without schemes of no list, and without those for readers of old versions. */
  static List<Identifier> of(List<Identifier> identifiers, Change.Listener changes) {
    List<Identifier> listed = new ArrayList<>(identifiers.size());
    for (Identifier identifier : identifiers) {
      switch (identifier.standing()) {
        case SOUND -> listed.add(identifier);
        case SCHEME_NOT_LISTED -> {
          identifier
              .scheme()
              .ifPresent(
                  scheme ->
                      changes.changed(
                          Change.IDENTIFIER_SCHEME_UNKNOWN, ((Value.Text) scheme).text()));
          listed.add(identifier.withoutScheme());
        }
        case BACKWARDS_COMPATIBLE -> {}
      }
    }
    return listed;
  }
}
