select nope;
select 1 as a,
       2 as b
from   nowhere;
selct 1;
select 1 / 0;
select pg_catalog.nothing(1);
create table v (id int primary key, price numeric not null check (price > 0));
insert into v values (1, 0);
insert into v values (1, 2), (1, 3);
insert into v (id) values (9);
drop table absent;
drop table if exists absent;
do $$ begin raise notice 'from inside'; raise warning 'careful'; end $$;
do $$ begin perform 1 / 0; end $$;
do $$ begin execute 'select nope'; end $$;
do $$ begin raise exception 'refused' using detail = 'why', hint = 'what to do', errcode = 'P0001'; end $$;
select 'a very long literal that fills the line' as one, nope, 'and another very long literal behind it' as two;
select 'a very long literal that fills the line' as one, 'and another very long literal behind it' as two, nope;
select 'äöü', nope;
select	1,	nope;
select * from v where id = 'x';
select 'unfinished' as a,;
alter table v add column price int;
