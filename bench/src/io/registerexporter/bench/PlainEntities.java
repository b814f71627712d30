package io.registerexporter.bench;

import io.registerexporter.mapping.End;
import io.registerexporter.mapping.EntityUse;
import io.registerexporter.mapping.StatementIds;
import io.registerexporter.mapping.corrected.CompanyTypes;
import io.registerexporter.mapping.corrected.StatementDays;
import io.registerexporter.register.Entity;
import io.registerexporter.register.EntityType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.types.ObjectId;

/** What other documents have to know of entities, and what they say of them. */
final class PlainEntities {

  private final Map<ObjectId, Known> known = new HashMap<>();

  void add(Entity entity, LocalDate publicationDate) {
    known.put(entity.id(), new Known(entity, publicationDate));
  }

  /** Null if it is not stored. */
  Known get(ObjectId id) {
    return known.get(id);
  }

  /** What an entity was merged into, if that is stored, else itself. */
  Known masterOf(Known entity) {
    return entity.master.map(known::get).orElse(entity);
  }

  /** One entity. */
  static final class Known {

    final EntityType type;
    private final ObjectId id;
    private final long hash;
    private final int day;
    private final boolean isTrust;
    private final Optional<ObjectId> master;
    boolean hasOwners;
    boolean isTarget;
    boolean isParty;
    boolean hasPscStatement;

    private Known(Entity entity, LocalDate publicationDate) {
      id = entity.id();
      type = entity.type();
      hash = StatementIds.entity(id.toHexString(), entity.history().selfUpdatedAt()).hash();
      day = (int) StatementDays.latest(entity, publicationDate).toEpochDay();
      isTrust = CompanyTypes.isTrust(entity);
      master = entity.history().masterEntityId();
    }

    End end() {
      return new End(id.toHexString(), type, hash, LocalDate.ofEpochDay(day), isTrust);
    }

    boolean lacksOwners() {
      return type == EntityType.LEGAL_ENTITY && !hasOwners;
    }

    boolean isUsed() {
      return use().statement() != EntityUse.As.NOTHING;
    }

    EntityUse use() {
      boolean unknownOwner = lacksOwners() && !hasPscStatement;
      if (isTarget || lacksOwners() || (isParty && type != EntityType.NATURAL_PERSON)) {
        return new EntityUse(EntityUse.As.ENTITY, unknownOwner);
      }
      return new EntityUse(isParty ? EntityUse.As.PERSON : EntityUse.As.NOTHING, unknownOwner);
    }
  }
}
