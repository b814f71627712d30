package io.registerexporter.mapping;

import io.registerexporter.bods.Identifier;
import io.registerexporter.bods.Value;
import java.util.Optional;
import java.util.Set;

/** Identifiers of persons that readers of 0.1 and 0.2 know, under schemes that no list has. */
public final class BackwardsCompatible {

  private static final Set<String> DOCUMENTS = Set.of("Denmark CVR", "Slovakia PSP Register");

  private static final String SCHEME_NAME =
      "Not a valid Org-Id scheme, provided for backwards compatibility";

  private BackwardsCompatible() {}

  /** The identifier of a person in a document, if that is one of those. */
  public static Optional<Identifier> identifier(String documentId, String beneficialOwnerId) {
    return Optional.of(documentId)
        .filter(DOCUMENTS::contains)
        .map(
            document ->
                new Identifier(
                    Optional.of(new Value.Text("MISC-" + document)),
                    Optional.of(new Value.Text(SCHEME_NAME)),
                    Optional.of(new Value.Text(beneficialOwnerId)),
                    Optional.empty(),
                    Identifier.Standing.BACKWARDS_COMPATIBLE));
  }
}
