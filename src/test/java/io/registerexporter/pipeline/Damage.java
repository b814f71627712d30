package io.registerexporter.pipeline;

import io.registerexporter.TestRegister;
import io.registerexporter.register.RegisterCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.ObjectId;

/** A register with some of its documents changed at random. */
final class Damage {

  private static final double SHARE = 0.2;

  private Damage() {}

  static TestRegister of(TestRegister sound, Random random) {
    TestRegister damaged = new TestRegister();
    for (RegisterCollection collection : RegisterCollection.values()) {
      for (String line : sound.lines(collection)) {
        damaged.add(collection, random.nextDouble() < SHARE ? line(line, random) : line);
        if (random.nextDouble() < SHARE / 10) {
          // Another document of this _id.
          damaged.add(collection, line(line, random));
        }
      }
    }
    return damaged;
  }

  private static String line(String line, Random random) {
    BsonDocument document = BsonDocument.parse(line);
    change(document, random);
    String json = document.toJson();
    return switch (random.nextInt(12)) {
      case 0 -> json.substring(0, random.nextInt(json.length()));
      case 1 -> json.replaceFirst("\\$date\": \"\\d", "\\$date\": \"9999");
      case 2 -> json.replaceFirst("\\$oid\": \"..", "\\$oid\": \"zz");
      case 3 -> json.replaceFirst("\"(\\w+)\": \"", "\"$1\": \"\\\\ud83d");
      case 4 -> json.replaceFirst("\"([a-z]+)_", "\"$1\\\\u0000_");
      case 5 -> json.replaceFirst("\"share_min\": [0-9.]+", "\"share_min\": 99999999999999999999");
      default -> json;
    };
  }

  private static void change(BsonDocument document, Random random) {
    List<String> keys = new ArrayList<>(document.keySet());
    if (keys.isEmpty()) {
      return;
    }
    String key = keys.get(random.nextInt(keys.size()));
    BsonValue old = document.get(key);
    switch (random.nextInt(4)) {
      case 0 -> document.remove(key);
      case 1 -> document.put(key + random.nextInt(3) + ".$", old);
      case 2 -> {
        if (old.isDocument()) {
          change(old.asDocument(), random);
        } else if (old.isArray() && !old.asArray().isEmpty()) {
          old.asArray().set(random.nextInt(old.asArray().size()), any(random));
        } else {
          document.put(key, any(random));
        }
      }
      default -> document.put(key, any(random));
    }
  }

  private static BsonValue any(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> BsonNull.VALUE;
      case 1 -> BsonBoolean.TRUE;
      case 2 -> new BsonInt32(random.nextInt());
      case 3 -> new BsonDouble(random.nextBoolean() ? Double.NaN : Double.NEGATIVE_INFINITY);
      case 4 -> new BsonDouble(random.nextDouble() * 200 - 50);
      case 5 -> new BsonString("");
      case 6 -> new BsonString("\u0000\u001f <&>\u2028\u00a0\ud83d\ude00");
      case 7 -> new BsonString("long".repeat(random.nextInt(20_000)));
      case 8 -> new BsonObjectId(new ObjectId(random.nextInt(), random.nextInt(1 << 24)));
      case 9 -> new BsonDateTime(random.nextLong());
      case 10 -> nested(random.nextInt(100));
      default -> new BsonArray(List.of(new BsonString("in a list"), BsonNull.VALUE));
    };
  }

  private static BsonValue nested(int depth) {
    BsonValue value = new BsonInt32(depth);
    for (int i = 0; i < depth; i++) {
      value = new BsonDocument("deeper", value);
    }
    return value;
  }
}
