package io.registerexporter.faults;

import io.registerexporter.source.BsonBytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonMaxKey;
import org.bson.BsonMinKey;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonRegularExpression;
import org.bson.BsonString;
import org.bson.BsonTimestamp;
import org.bson.BsonUndefined;
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;

/** Changes documents at random into what a register should not hold and a database may. */
final class Mutation {

  private static final int MOST_CHANGES = 3;

  /** One of so many strings is huge: they take time. */
  private static final int HUGE = 40;

  private static final int HUGE_CHARACTERS = 500_000;

  private static final int MOST_DEEP = 150;

  /** Fields that refer to other documents, or that others refer to. */
  private static final List<String> IDS =
      List.of(
          "_id", "source_id", "target_id", "entity_id", "entity_or_relationship_id", "import_id");

  /** A file whose lengths are wrong is damaged as a whole, which is another thing. */
  private static final int LENGTH = Integer.BYTES;

  private static final int EMPTY = LENGTH + 1;

  /** In UTF-8 no character begins so. */
  private static final byte NO_CHARACTER = (byte) 0xff;

  private final Random random;
  private final List<BsonValue> idsSeen = new ArrayList<>();

  Mutation(long seed) {
    random = new Random(seed);
  }

  /** As mongodump writes it, its true length at its beginning. */
  byte[] bson(BsonDocument sound) {
    byte[] bytes = BsonBytes.of(changed(sound));
    switch (bytes.length == EMPTY ? -1 : random.nextInt(6)) {
      case 0 -> letter(bytes, LENGTH, NO_CHARACTER);
      case 1 -> letter(bytes, LENGTH, (byte) 0xc3);
      case 2 -> {
        for (int i = 0; i <= random.nextInt(3); i++) {
          bytes[LENGTH + random.nextInt(bytes.length - LENGTH - 1)] ^=
              (byte) (1 << random.nextInt(8));
        }
      }
      default -> {}
    }
    return bytes;
  }

  /** As mongoexport writes it, with the end of its line. */
  byte[] jsonLine(BsonDocument sound) {
    String json = changed(sound).toJson();
    String line =
        switch (random.nextInt(10)) {
          case 0 -> json.substring(0, random.nextInt(json.length()));
          case 1 -> json.replaceFirst("\\$date\": \"\\d", "\\$date\": \"9999");
          case 2 -> json.replaceFirst("\\$oid\": \"..", "\\$oid\": \"zz");
          case 3 -> json.replaceFirst("\"(\\w+)\": \"", "\"$1\": \"\\\\ud83d");
          case 4 -> json.replaceFirst("\"([a-z]+)_", "\"$1\\\\u0000_");
          case 5 -> json.replaceFirst(": (\\d)", ": -1e999$1");
          case 6 -> {
            int at = random.nextInt(json.length());
            yield json.substring(0, at)
                + "{}[]\",:\\".charAt(random.nextInt(8))
                + json.substring(at);
          }
          default -> json;
        };
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(8) == 0) {
      letter(bytes, 0, NO_CHARACTER);
    }
    return bytes;
  }

  private void letter(byte[] bytes, int begin, byte by) {
    for (int i = begin + random.nextInt(bytes.length - begin); i < bytes.length; i++) {
      if (bytes[i] >= 'a' && bytes[i] <= 'z') {
        bytes[i] = by;
        return;
      }
    }
  }

  private BsonDocument changed(BsonDocument sound) {
    BsonDocument document = sound.clone();
    for (int i = 0; i <= random.nextInt(MOST_CHANGES); i++) {
      change(document);
    }
    if (document.containsKey("_id")) {
      idsSeen.add(document.get("_id"));
    }
    return document;
  }

  private void change(BsonDocument document) {
    List<String> keys = new ArrayList<>(document.keySet());
    if (keys.isEmpty()) {
      return;
    }
    String key = keys.get(random.nextInt(keys.size()));
    BsonValue old = document.get(key);
    switch (random.nextInt(6)) {
      case 0 -> document.remove(key);
      case 1 -> document.put(key + random.nextInt(3) + ".$", old);
      case 2 -> {
        document.remove(key);
        document.put("$" + key, old);
      }
      case 3 -> {
        if (IDS.contains(key) && !idsSeen.isEmpty()) {
          document.put(key, idsSeen.get(random.nextInt(idsSeen.size())));
        } else {
          document.put(key, any());
        }
      }
      default -> inside(document, key, old);
    }
  }

  private void inside(BsonDocument document, String key, BsonValue old) {
    if (old.isDocument()) {
      change(old.asDocument());
    } else if (old.isArray() && !old.asArray().isEmpty()) {
      BsonArray array = old.asArray();
      int at = random.nextInt(array.size());
      if (array.get(at).isDocument()) {
        change(array.get(at).asDocument());
      } else {
        array.set(at, any());
      }
    } else {
      document.put(key, any());
    }
  }

  private BsonValue any() {
    return switch (random.nextInt(20)) {
      case 0 -> BsonNull.VALUE;
      case 1 -> BsonBoolean.TRUE;
      case 2 -> new BsonInt32(random.nextInt());
      case 3 -> new BsonInt64(random.nextLong());
      case 4 -> new BsonDouble(Double.NaN);
      case 5 -> new BsonDouble(random.nextBoolean() ? Double.POSITIVE_INFINITY : -1e308);
      case 6 -> new BsonDouble(random.nextDouble() * 200 - 50);
      case 7 ->
          new BsonDecimal128(random.nextBoolean() ? Decimal128.NaN : Decimal128.parse("1E6144"));
      case 8 -> new BsonString("");
      case 9 -> new BsonString("\u0000\u001f <&>\u2028\u00a0\ud83d\ude00\ud800");
      case 10 -> new BsonString("x".repeat(random.nextInt(HUGE) == 0 ? HUGE_CHARACTERS : 300));
      case 11 -> new BsonString(Long.toString(random.nextLong()) + "-13-45");
      case 12 -> new BsonObjectId(new ObjectId(random.nextInt(), random.nextInt(1 << 24)));
      case 13 -> new BsonDateTime(random.nextLong());
      case 14 -> new BsonDateTime(random.nextInt() * 1000L);
      case 15 -> new BsonBinary(new byte[] {1, 2, 3});
      case 16 -> new BsonTimestamp(random.nextLong());
      case 17 -> random.nextBoolean() ? new BsonMinKey() : new BsonMaxKey();
      case 18 ->
          random.nextBoolean() ? new BsonUndefined() : new BsonRegularExpression("^.*$", "i");
      default -> nested(random.nextInt(MOST_DEEP));
    };
  }

  private BsonValue nested(int depth) {
    BsonValue value = new BsonString("deep");
    for (int i = 0; i < depth; i++) {
      value =
          random.nextBoolean()
              ? new BsonDocument("deeper", value)
              : new BsonArray(List.of(value, BsonNull.VALUE));
    }
    return value;
  }
}
