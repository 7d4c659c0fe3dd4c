-- A handling officer decides about enterprises of the own area: those whose station is the officer's organisation or stands below it.
DROP POLICY deciders ON portal.registration;
CREATE POLICY deciders ON portal.registration TO hengjian_app
  USING ((SELECT platform.sees_all()) OR (SELECT platform.has_role('platform-administrator')) OR ((SELECT platform.has_role('handling-officer')) AND EXISTS (
    SELECT 1 FROM directory.premises p, organisations.lineage(p.station_id) above
    WHERE p.enterprise_id = registration.enterprise_id AND above = (SELECT platform.current_organisation()))));
