package io.registerexporter.mongo;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** The one user of a server: the server's side of SCRAM-SHA-256 (RFC 7677), by connection. */
final class ScramUser {

  static final String MECHANISM = "SCRAM-SHA-256";

  private static final String USERS_DATABASE = "admin";

  /** The least that the driver accepts. */
  private static final int ITERATIONS = 4096;

  private static final byte[] SALT = bytes("a salt for tests");
  private static final Pattern CLIENT_FIRST = Pattern.compile("n,,(n=([^,]*),r=([^,]*))");
  private static final Pattern CLIENT_FINAL = Pattern.compile("(c=biws,r=([^,]*)),p=(.*)");

  private final String name;
  private final byte[] storedKey;
  private final byte[] serverKey;
  private final Map<Channel, Exchange> exchanges = new ConcurrentHashMap<>();
  private final Set<Channel> admitted = ConcurrentHashMap.newKeySet();

  ScramUser(String name, String password) {
    this.name = name;
    byte[] salted = salted(password);
    this.storedKey = sha256(hmac(salted, "Client Key"));
    this.serverKey = hmac(salted, "Server Key");
  }

  boolean isOn(Channel channel) {
    return admitted.contains(channel);
  }

  void leave(Channel channel) {
    admitted.remove(channel);
    exchanges.remove(channel);
  }

  /** Answers saslStart. */
  Document start(Channel channel, String database, Document query) {
    Matcher first = CLIENT_FIRST.matcher(payload(query));
    if (!MECHANISM.equals(query.get("mechanism"))
        || !USERS_DATABASE.equals(database)
        || !first.matches()
        || !first.group(2).replace("=2C", ",").replace("=3D", "=").equals(name)) {
      throw refusal();
    }
    String nonce = first.group(3) + UUID.randomUUID();
    String answer = "r=" + nonce + ",s=" + base64(SALT) + ",i=" + ITERATIONS;
    exchanges.put(channel, new Exchange(nonce, first.group(1) + "," + answer));
    return answer(answer, false);
  }

  /** Answers saslContinue. */
  Document proceed(Channel channel, Document query) {
    Exchange exchange = exchanges.remove(channel);
    Matcher last = CLIENT_FINAL.matcher(payload(query));
    if (exchange == null || !last.matches() || !last.group(2).equals(exchange.nonce)) {
      throw refusal();
    }
    String all = exchange.said + "," + last.group(1);
    byte[] proof = Base64.getDecoder().decode(last.group(3));
    byte[] clientKey = xor(proof, hmac(storedKey, all));
    if (!MessageDigest.isEqual(sha256(clientKey), storedKey)) {
      throw refusal();
    }
    admitted.add(channel);
    return answer("v=" + base64(hmac(serverKey, all)), true);
  }

  private static MongoServerError refusal() {
    return new MongoServerError(18, "AuthenticationFailed", "Authentication failed.");
  }

  private static String payload(Document query) {
    return new String(((BinData) query.get("payload")).getData(), StandardCharsets.UTF_8);
  }

  private static Document answer(String payload, boolean isDone) {
    return new Document("conversationId", 1)
        .append("done", isDone)
        .append("payload", new BinData(bytes(payload)))
        .append("ok", 1.0);
  }

  private static byte[] salted(String password) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(password.toCharArray(), SALT, ITERATIONS, 256))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] xor(byte[] left, byte[] right) {
    byte[] result = new byte[right.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (byte) (left[i] ^ right[i]);
    }
    return result;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * @param said the messages up to now, as the proof covers them
   */
  private record Exchange(String nonce, String said) {}
}
