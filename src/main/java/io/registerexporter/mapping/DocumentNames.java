package io.registerexporter.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names under which the sources of the register are published. */
public final class DocumentNames {

  private static final String DENMARK = "DK Centrale Virksomhedsregister";
  private static final String SLOVAKIA = "SK Register Partnerov Verejného Sektora";
  private static final String UNITED_KINGDOM = "GB Persons Of Significant Control Register";

  private static final Map<String, String> BY_DOCUMENT_ID =
      Map.of(
          "Denmark CVR", DENMARK,
          "Slovakia PSP Register", SLOVAKIA,
          "GB PSC Snapshot", UNITED_KINGDOM);

  private static final Map<String, String> BY_SOURCE_NAME =
      Map.of(
          "UK PSC Register",
          UNITED_KINGDOM,
          "Denmark Central Business Register (Centrale Virksomhedsregister [CVR])",
          DENMARK,
          "Slovakia Public Sector Partners Register (Register partnerov verejného sektora)",
          SLOVAKIA,
          "OpenOwnership Register",
          "OpenOwnership Register");

  /** The kinds of the sources that a relationship may name by itself. */
  private static final Map<String, List<String>> TYPES_BY_SOURCE_NAME =
      Map.of(
          "UK PSC Register",
          List.of("officialRegister"),
          "Denmark Central Business Register (Centrale Virksomhedsregister [CVR])",
          List.of("officialRegister"),
          "Slovakia Public Sector Partners Register (Register partnerov verejného sektora)",
          List.of("officialRegister"),
          "OpenOwnership Register",
          List.of("thirdParty", "selfDeclaration"));

  private DocumentNames() {}

  /** The name for an identifier's {@code document_id}. */
  public static Optional<String> ofDocument(String documentId) {
    return Optional.ofNullable(BY_DOCUMENT_ID.get(documentId));
  }

  /** The name for a data source's {@code name}. */
  public static Optional<String> ofSource(String sourceName) {
    return Optional.ofNullable(BY_SOURCE_NAME.get(sourceName));
  }

  /** Whether a relationship may name it as the source that it was found in. */
  public static boolean isSource(String sourceName) {
    return TYPES_BY_SOURCE_NAME.containsKey(sourceName);
  }

  /** Codes of the standard's sourceType codelist for such a source. */
  public static List<String> typesOfSource(String sourceName) {
    return TYPES_BY_SOURCE_NAME.get(sourceName);
  }

  /** Whether a text is one of those names. */
  public static boolean isPublished(String name) {
    return BY_DOCUMENT_ID.containsValue(name) || BY_SOURCE_NAME.containsValue(name);
  }
}
