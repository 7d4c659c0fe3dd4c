-- While a visit of a draw is open, two more places do not name its units: the supervision record of the directory, and what the authority does about a
-- refusal or a failure, which is for the officer who must act by law.

CREATE FUNCTION platform.is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT platform.sees_all() AND platform.current_account() = '00000000-0000-0000-0000-000000000000' $$;

-- `withheld_by` names whatever must be over before the fact may be known; the directory does not know what that is. Draws, plans and frames read as the system.
ALTER TABLE directory.supervision_record ADD COLUMN withheld_by uuid;
CREATE TABLE directory.disclosure (
  withheld_by uuid PRIMARY KEY,
  disclosed_at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON directory.disclosure TO hengjian_app;
SELECT platform.make_append_only('directory.disclosure');

ALTER TABLE directory.supervision_record DISABLE TRIGGER USER;
UPDATE directory.supervision_record s SET withheld_by = d.id
  FROM samples.sampling_record r JOIN samples.visit v ON v.id = r.visit_id JOIN draws.draw d ON d.id = v.draw_id
  WHERE s.source = 'record:' || r.id AND d.revealed_at IS NULL;
UPDATE directory.supervision_record s SET withheld_by = d.id
  FROM followup.handling h LEFT JOIN samples.item i ON i.id = h.case_id JOIN samples.visit v ON v.id = coalesce(i.visit_id, h.case_id) JOIN draws.draw d ON d.id = v.draw_id
  WHERE s.source = 'handling:' || h.id AND d.revealed_at IS NULL;
ALTER TABLE directory.supervision_record ENABLE TRIGGER USER;

ALTER TABLE directory.supervision_record ENABLE ROW LEVEL SECURITY;
CREATE POLICY written ON directory.supervision_record FOR INSERT TO hengjian_app WITH CHECK (true);
CREATE POLICY known ON directory.supervision_record FOR SELECT TO hengjian_app USING (withheld_by IS NULL OR (SELECT platform.is_system())
  OR EXISTS (SELECT FROM directory.disclosure d WHERE d.withheld_by = supervision_record.withheld_by));

-- The handling of a unit whose draw is open is for the officers of the organisation that must act; its leader, the bureaus above and the auditor see it afterwards.
CREATE FUNCTION followup.is_disclosed(of_case uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT samples.is_disclosed(coalesce((SELECT i.visit_id FROM samples.item i WHERE i.id = of_case), of_case)) $$;
REVOKE ALL ON FUNCTION followup.is_disclosed(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION followup.is_disclosed(uuid) TO hengjian_app;
DROP POLICY authorities ON followup.handling;
CREATE POLICY authorities ON followup.handling TO hengjian_app USING ((SELECT platform.is_system())
  OR (responsible_id = (SELECT platform.current_organisation()) AND (SELECT platform.has_role('handling-officer')))
  OR (((SELECT platform.sees_all()) OR EXISTS (
    SELECT 1 FROM organisations.case_party p WHERE p.case_id = handling.case_id AND p.organisation_id = (SELECT platform.current_organisation())
      AND p.capacity IN ('organiser', 'overseer'))) AND followup.is_disclosed(case_id)));
