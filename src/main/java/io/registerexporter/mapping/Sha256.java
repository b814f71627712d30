package io.registerexporter.mapping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256 of texts, whose digest is looked up once for each thread and not for each text. */
final class Sha256 {

  private static final ThreadLocal<MessageDigest> DIGEST =
      ThreadLocal.withInitial(DigestUtils::getSha256Digest);

  private Sha256() {}

  /** Of the text's UTF-8 bytes, in hexadecimal. */
  static String hex(String text) {
    return HexFormat.of().formatHex(DIGEST.get().digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
