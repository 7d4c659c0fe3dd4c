-- What is frozen with a draw and never published: who stands behind the pseudonyms of its roster and whom each must avoid, for who avoids whom tells
-- who is kin to whom; and a check sum for each line of the frame, which tells which one was edited where the hash no longer matches.

CREATE TABLE draws.frozen_key (
  draw_id uuid PRIMARY KEY REFERENCES draws.draw,
  roster_key text NOT NULL,
  line_sums text NOT NULL
);
ALTER TABLE draws.frozen_key ALTER COLUMN line_sums SET STORAGE EXTERNAL;
ALTER TABLE draws.frozen_key ENABLE ROW LEVEL SECURITY;
-- The organiser's dispatchers at once, auditors after the last visit; nobody else ever.
CREATE POLICY dispatching ON draws.frozen_key FOR SELECT TO hengjian_app USING ((SELECT draws.is_system()) OR EXISTS (
  SELECT FROM draws.draw d WHERE d.id = frozen_key.draw_id AND (d.revealed_at IS NOT NULL AND (SELECT platform.sees_all())
    OR (SELECT platform.has_role('dispatcher')) AND d.organiser_id = (SELECT platform.current_organisation()))));
CREATE POLICY writing ON draws.frozen_key FOR INSERT TO hengjian_app WITH CHECK ((SELECT draws.is_system()));
GRANT SELECT, INSERT ON draws.frozen_key TO hengjian_app;
SELECT platform.make_append_only('draws.frozen_key');
SELECT ledger.register_evidence('draws.frozen_key', 'draw_id', '{}');
