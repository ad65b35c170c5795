package io.sluice.partner;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A repository in memory, which gives ids and versions like the real one. */
class StoredPartners extends PartnerRepository {

  private final Map<Long, Partner> stored = new TreeMap<>();

  @Override
  Optional<Partner> find(long id) {
    return Optional.ofNullable(stored.get(id));
  }

  @Override
  List<Partner> list(int page, int size) {
    return stored.values().stream().skip((page - 1L) * size).limit(size).toList();
  }

  @Override
  long count() {
    return stored.size();
  }

  @Override
  Optional<Partner> findByNickname(String nickname) {
    return stored.values().stream().filter(p -> p.getNickname().equals(nickname)).findFirst();
  }

  @Override
  Partner save(Partner partner) {
    if (partner.getId() == null) {
      set(partner, "id", stored.size() + 1L);
    }
    set(partner, "version", partner.getVersion() + 1);
    stored.put(partner.getId(), partner);
    return partner;
  }

  @Override
  void delete(Partner partner) {
    stored.remove(partner.getId());
  }

  private static void set(Partner partner, String field, Object value) {
    try {
      Field declared = Partner.class.getDeclaredField(field);
      declared.setAccessible(true);
      declared.set(partner, value);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
